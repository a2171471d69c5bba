-- What runs, their work lists and Spring Batch's own record say that cannot be so once a run has come to its end.
WITH last AS (SELECT max(run_id) AS run_id FROM hire_ops.run)
SELECT format('job execution %s is %s', job_execution_id, status) FROM batch.batch_job_execution
WHERE status NOT IN ('COMPLETED', 'STOPPED', 'FAILED', 'ABANDONED')
UNION ALL
SELECT format('step %s of job execution %s is %s', step_name, job_execution_id, status) FROM batch.batch_step_execution
WHERE status NOT IN ('COMPLETED', 'STOPPED', 'FAILED', 'ABANDONED')
UNION ALL
SELECT format('job execution %s is the last, and %s', job_execution_id, status) FROM batch.batch_job_execution
WHERE job_execution_id = (SELECT max(job_execution_id) FROM batch.batch_job_execution) AND status <> 'COMPLETED'
UNION ALL
SELECT format('run %s is %s', run_id, outcome) FROM hire_ops.run WHERE outcome = 'running'
UNION ALL
SELECT format('run %s is %s, and has no end', run_id, outcome) FROM hire_ops.run
WHERE outcome <> 'running' AND ended_at IS NULL
UNION ALL
SELECT format('run %s was given up when it had nothing left to do', run_id) FROM hire_ops.run
WHERE outcome = 'abandoned' AND planned > 0 AND remaining = 0
UNION ALL
SELECT format('run %s is the last, and %s', run_id, outcome) FROM hire_ops.run JOIN last USING (run_id)
WHERE outcome <> 'complete'
UNION ALL
SELECT format('run %s planned %s = %s unchanged + %s changed + %s failed + %s refused + %s left', run_id, planned,
              unchanged, changed, failed, refused, remaining)
FROM hire_ops.run WHERE planned <> unchanged + changed + failed + refused + remaining
UNION ALL
SELECT format('run %s planned %s, and its work list has %s', run_id, planned, listed)
FROM hire_ops.run r CROSS JOIN LATERAL (
  SELECT count(*) AS listed FROM hire_ops.work_item w WHERE w.run_id = r.run_id) w
WHERE planned <> listed
UNION ALL
SELECT format('run %s is the last, and has no outcome for %s', run_id, talent_id)
FROM hire_ops.work_item JOIN last USING (run_id) WHERE outcome IS NULL
