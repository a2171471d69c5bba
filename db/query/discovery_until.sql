-- How far discover has come. From the beginning means from there when a run that began there has not come to its end, and is young
-- enough to be resumed.
SELECT d.discovered_until FROM hire_ops.discovery d
WHERE NOT :full OR EXISTS (
  SELECT FROM hire_ops.run r
  WHERE r.run_id = d.run_id AND r.fingerprint = :fingerprint AND r.outcome <> 'complete' AND r.started_at >= :since::timestamptz)
