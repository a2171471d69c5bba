-- Why the talents of a run are due who are not done, and how many for each reason.
SELECT reason, count(*) AS talents FROM hire_ops.work_item
WHERE run_id = :run_id AND outcome IS NULL
GROUP BY reason ORDER BY min(position)
