-- Runs that nobody will resume: their rest comes first in the new plan. One that was killed has not counted itself.
UPDATE hire_ops.run r
SET outcome = 'abandoned', ended_at = coalesce(ended_at, heartbeat_at),
    unchanged = (SELECT count(*) FROM hire_ops.work_item w WHERE w.run_id = r.run_id AND w.outcome = 'unchanged'),
    changed = (SELECT count(*) FROM hire_ops.work_item w WHERE w.run_id = r.run_id AND w.outcome = 'changed'),
    failed = (SELECT count(*) FROM hire_ops.work_item w WHERE w.run_id = r.run_id AND w.outcome = 'failed'),
    refused = (SELECT count(*) FROM hire_ops.work_item w WHERE w.run_id = r.run_id AND w.outcome = 'refused'),
    remaining = (SELECT count(*) FROM hire_ops.work_item w WHERE w.run_id = r.run_id AND w.outcome IS NULL)
WHERE run_id = ANY (:runs::bigint[])
