-- A run goes with its whole work list, or the two would contradict each other, and with what it tells of rows that passed.
WITH item AS (
  DELETE FROM hire_ops.work_item WHERE run_id = :run_id RETURNING 1
), take_over AS (
  DELETE FROM hire_ops.take_over WHERE run_id = :run_id
), run AS (
  DELETE FROM hire_ops.run WHERE run_id = :run_id
)
SELECT count(*) FROM item
