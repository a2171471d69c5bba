-- Spring Batch's executions that no restart needs any more, the oldest first: those of a run that is not done stay, all of them.
SELECT e.job_execution_id
FROM batch.batch_job_execution e
WHERE e.create_time < :before::timestamp
  AND NOT EXISTS (
    SELECT FROM batch.batch_job_execution_params p JOIN hire_ops.run r ON r.run_id::text = p.parameter_value
    WHERE p.job_execution_id = e.job_execution_id AND p.parameter_name = 'run'
      AND (coalesce(r.outcome, 'running') IN ('running', 'killed', 'failed', 'stopped', 'guard')
           OR r.run_id = (SELECT max(run_id) FROM hire_ops.run)))
ORDER BY e.job_execution_id LIMIT :most::bigint
