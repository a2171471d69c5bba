-- Complete nights so far, and when the first one began.
SELECT count(*) FILTER (WHERE outcome LIKE 'complete%') AS nights, min(started_at) AS first_night
FROM hire_ops.run WHERE command = 'sync'
