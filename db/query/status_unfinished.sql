-- Runs that the same command would resume now, by the rules of run_resumable.sql, and how many each has left.
SELECT r.run_id, r.command, r.fingerprint, w.remaining
FROM hire_ops.run r CROSS JOIN LATERAL (
       SELECT count(*) AS remaining FROM hire_ops.work_item i WHERE i.run_id = r.run_id AND i.outcome IS NULL) w
WHERE r.started_at >= :since::timestamptz
  AND r.outcome IN ('running', 'killed', 'failed', 'stopped', 'guard')
  AND r.run_id = (SELECT max(n.run_id) FROM hire_ops.run n WHERE n.fingerprint = r.fingerprint)
  AND (w.remaining > 0 OR r.outcome IN ('running', 'killed') AND r.planned > 0)
ORDER BY r.run_id DESC
