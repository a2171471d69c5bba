-- Rows that passed to another talent in this run, in the order in which they did.
SELECT table_name, row_key, former_talent_id, talent_id
FROM hire_ops.take_over
WHERE run_id = :run_id
ORDER BY number LIMIT :most
