-- How the talents of a run stand, counted from its work list and not from memory.
SELECT count(*) AS planned,
       count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged,
       count(*) FILTER (WHERE outcome = 'changed') AS changed,
       count(*) FILTER (WHERE outcome = 'failed') AS failed,
       count(*) FILTER (WHERE outcome = 'refused') AS refused,
       count(*) FILTER (WHERE outcome IS NULL) AS remaining
FROM hire_ops.work_item WHERE run_id = :run_id
