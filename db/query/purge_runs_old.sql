-- Runs that nobody needs any more, the oldest first. Needed are: the newest of each command and the one that was started last; what can
-- be resumed, or whose rest comes first in a plan; and all that count for the month, which the shortest time allowed sees to.
SELECT r.run_id
FROM hire_ops.run r
WHERE greatest(r.started_at, r.heartbeat_at, r.ended_at) < :before::timestamptz
  AND r.run_id NOT IN (SELECT max(run_id) FROM hire_ops.run GROUP BY command)
  AND r.start_number < (SELECT max(start_number) FROM hire_ops.run)
  AND NOT (coalesce(r.outcome, 'running') IN ('running', 'killed', 'failed', 'stopped', 'guard')
           AND (r.started_at >= :resumable_since::timestamptz
                OR EXISTS (SELECT FROM hire_ops.work_item w WHERE w.run_id = r.run_id AND w.outcome IS NULL)))
ORDER BY r.run_id
