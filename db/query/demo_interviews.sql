-- How interviews of each kind went, by their latest state.
SELECT coalesce(t.label_en, i.interview_type::text, '-') AS "interview type",
       coalesce(s.label_en, i.interview_round_summary::text, '-') AS "how it stands",
       count(*) AS interviews
FROM hire.interview i
     LEFT JOIN hire.code_label t ON t.domain = 'interview_type' AND t.code = i.interview_type
     LEFT JOIN hire.code_label s ON s.domain = 'interview_round_summary' AND s.code = i.interview_round_summary
WHERE i.deleted_at IS NULL
GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 6
