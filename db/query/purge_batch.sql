-- All that hangs on these executions goes with them, and a job's instance with the last of its executions.
WITH step AS (
  SELECT step_execution_id FROM batch.batch_step_execution WHERE job_execution_id = ANY (:executions::bigint[])
), step_context AS (
  DELETE FROM batch.batch_step_execution_context WHERE step_execution_id IN (SELECT step_execution_id FROM step)
), steps AS (
  DELETE FROM batch.batch_step_execution WHERE step_execution_id IN (SELECT step_execution_id FROM step)
), job_context AS (
  DELETE FROM batch.batch_job_execution_context WHERE job_execution_id = ANY (:executions::bigint[])
), parameter AS (
  DELETE FROM batch.batch_job_execution_params WHERE job_execution_id = ANY (:executions::bigint[])
), job AS (
  DELETE FROM batch.batch_job_execution WHERE job_execution_id = ANY (:executions::bigint[]) RETURNING job_instance_id
), instance AS (
  DELETE FROM batch.batch_job_instance i
  WHERE i.job_instance_id IN (SELECT job_instance_id FROM job)
    AND NOT EXISTS (SELECT FROM batch.batch_job_execution e
                    WHERE e.job_instance_id = i.job_instance_id AND e.job_execution_id <> ALL (:executions::bigint[]))
)
SELECT count(*) FROM job
