-- A run goes with its whole work list, or the two would contradict each other.
WITH item AS (
  DELETE FROM hire_ops.work_item WHERE run_id = :run_id RETURNING 1
), run AS (
  DELETE FROM hire_ops.run WHERE run_id = :run_id
)
SELECT count(*) FROM item
