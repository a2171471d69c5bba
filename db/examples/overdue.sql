-- Who owes evaluations, how many, since when? · 谁还没有提交评价？ (hire_bi_confidential)
SELECT interviewer_id, interviewer_name_en_us AS name, count(*) AS evaluations, min(end_at) AS since
FROM hire_bi.feedback_overdue
WHERE overdue
GROUP BY interviewer_id, interviewer_name_en_us
ORDER BY evaluations DESC, since;
