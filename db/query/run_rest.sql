-- Why the talents of a run are due who are not done, and how many for each reason.
SELECT reason, count(*) AS talents, count(*) FILTER (WHERE t.status = 'gone') AS gone
FROM hire_ops.work_item LEFT JOIN hire_ops.talent_sync t USING (talent_id)
WHERE run_id = :run_id AND outcome IS NULL
GROUP BY reason ORDER BY min(position)
