-- Runs that nobody will resume: their rest comes first in the new plan.
UPDATE hire_ops.run
SET outcome = 'abandoned', ended_at = coalesce(ended_at, heartbeat_at)
WHERE run_id <> :run_id AND outcome IN ('running', 'failed', 'stopped', 'guard')
  AND (fingerprint = :fingerprint OR started_at < :since::timestamptz)
RETURNING run_id
