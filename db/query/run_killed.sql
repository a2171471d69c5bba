-- Notices runs that were killed, each once; to be asked under the run lock. They made calls that no commit tells of: as many as they
-- could have, for talents who are not done.
UPDATE hire_ops.run r
SET ended_at = coalesce(heartbeat_at, started_at),
    calls_unseen = calls_unseen + :tries * (
      SELECT count(*)
      FROM (SELECT FROM hire_ops.work_item w WHERE w.run_id = r.run_id AND w.outcome IS NULL LIMIT :uncommitted) u)
WHERE outcome = 'running' AND ended_at IS NULL AND command <> 'replay' -- which calls nobody
