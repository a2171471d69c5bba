-- The newest run of this command that has something left to do, if it began recently enough; one that was killed at its very end
-- has yet to be accounted for.
SELECT run_id, started_at, guard, outcome = 'guard' AS guarded, allow_retire, allow_refused
FROM hire_ops.run r
WHERE fingerprint = :fingerprint AND started_at >= :since::timestamptz
  AND run_id = (SELECT max(run_id) FROM hire_ops.run WHERE fingerprint = :fingerprint)
  AND outcome IN ('running', 'killed', 'failed', 'stopped', 'guard')
  AND (EXISTS (SELECT FROM hire_ops.work_item w WHERE w.run_id = r.run_id AND w.outcome IS NULL)
       OR outcome IN ('running', 'killed') AND planned > 0)
