-- Notices runs that were killed, each once; to be asked under the run lock. They made calls that no commit tells of: as many as they
-- could have, for talents who are not done, and, before there was a plan, for lists of talents, so many of them side by side.
UPDATE hire_ops.run r
SET outcome = 'killed', ended_at = coalesce(heartbeat_at, started_at),
    message = 'killed, or cut off from the warehouse; the same command resumes it',
    calls_unseen = calls_unseen + CASE WHEN command = 'replay' THEN 0 -- which calls nobody
      WHEN planned = 0 AND discovered_new IS NOT NULL THEN :tries * :lists
      ELSE :tries * (
        SELECT count(*)
        FROM (SELECT FROM hire_ops.work_item w WHERE w.run_id = r.run_id AND w.outcome IS NULL LIMIT :uncommitted) u) END
WHERE outcome = 'running'
RETURNING run_id, CASE WHEN length(fingerprint) > :longest THEN command ELSE fingerprint END AS command, ended_at
