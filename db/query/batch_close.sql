-- Closes what killed programs left open in Spring Batch's tables; to be asked under the run lock, when none of it can be alive.
-- A step that is closed as failed is done again, one that is complete is not.
WITH step AS (
  UPDATE batch.batch_step_execution
  SET status = 'FAILED', exit_code = 'FAILED', exit_message = 'left open by a program that was killed, closed by the next start',
      end_time = :now::timestamp, last_updated = :now::timestamp, version = version + 1
  WHERE status IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
), job AS (
  UPDATE batch.batch_job_execution
  SET status = 'FAILED', exit_code = 'FAILED', exit_message = 'left open by a program that was killed, closed by the next start',
      end_time = :now::timestamp, last_updated = :now::timestamp, version = version + 1
  WHERE status IN ('STARTING', 'STARTED', 'STOPPING', 'UNKNOWN')
  RETURNING 1
)
SELECT count(*) FROM job
