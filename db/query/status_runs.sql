-- The newest runs. One that has not ended by itself has not counted itself: its work list says how far it came.
SELECT r.run_id, r.command, r.fingerprint, r.started_at, r.ended_at, r.heartbeat_at, coalesce(r.outcome, 'running') AS outcome,
       r.exit_code, r.message, r.discovered_new, r.discovered_changed, r.discovered_unchanged, r.planned,
       coalesce(w.unchanged, r.unchanged) AS unchanged, coalesce(w.changed, r.changed) AS changed,
       coalesce(w.failed, r.failed) AS failed, coalesce(w.refused, r.refused) AS refused,
       coalesce(w.remaining, r.remaining) AS remaining, coalesce((r.report -> 'talents' ->> 'gone')::integer, 0) AS gone
FROM hire_ops.run r LEFT JOIN LATERAL (
       SELECT count(*) FILTER (WHERE i.outcome = 'unchanged') AS unchanged,
              count(*) FILTER (WHERE i.outcome = 'changed') AS changed,
              count(*) FILTER (WHERE i.outcome = 'failed') AS failed,
              count(*) FILTER (WHERE i.outcome = 'refused') AS refused,
              count(*) FILTER (WHERE i.outcome IS NULL) AS remaining
       FROM hire_ops.work_item i WHERE i.run_id = r.run_id
       HAVING count(*) > 0) w ON coalesce(r.outcome, 'running') IN ('running', 'killed')
WHERE :command::text IS NULL OR r.command = :command::text
ORDER BY r.run_id DESC LIMIT :runs
