-- Unfinished runs that nobody will resume when this one is planned: their rest comes first in its plan. Who was not replayed need not
-- be asked; and a backfill keeps to its own talents, the rest of other runs is for the next night.
SELECT run_id FROM hire_ops.run
WHERE run_id <> :run_id AND :command <> 'backfill' AND (command = 'replay') = (:command = 'replay')
  AND outcome IN ('running', 'killed', 'failed', 'stopped', 'guard')
  AND (fingerprint = :fingerprint OR started_at < :since::timestamptz)
ORDER BY run_id
