-- Who interviews most, and what is still to be written.
SELECT u.name_en_us AS interviewer, count(*) AS interviews,
       count(*) FILTER (WHERE r.commit_status = 2 AND i.end_time < :now::timestamptz) AS "evaluations missing"
FROM hire.interview_record r
     JOIN hire.interview i USING (interview_id)
     JOIN hire.feishu_user u ON u.user_id = r.interviewer_id
WHERE r.deleted_at IS NULL AND i.deleted_at IS NULL
GROUP BY u.user_id, u.name_en_us ORDER BY 2 DESC, 1 LIMIT 5
