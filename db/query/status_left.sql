-- Talents that come first when sync plans anew: left by runs that it abandons then (run_abandon.sql), and not asked since (plan.sql).
SELECT count(DISTINCT w.talent_id)
FROM hire_ops.run r JOIN hire_ops.work_item w USING (run_id) LEFT JOIN hire_ops.talent_sync t USING (talent_id)
WHERE r.command <> 'replay' AND r.outcome IN ('running', 'killed', 'failed', 'stopped', 'guard')
  AND (r.fingerprint = 'sync' OR r.started_at < :since::timestamptz)
  AND w.outcome IS NULL AND r.started_at > coalesce(t.last_attempt_at, '-infinity')
