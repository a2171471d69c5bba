-- Holds the run for this transaction: whatever an earlier connection of ours left undecided is decided first. No row comes back when
-- a later start of the program has worked at this run or at another one.
SELECT pg_current_xact_id()::text
FROM hire_ops.run
WHERE run_id = :run_id AND start_number = :start_number
  AND NOT EXISTS (SELECT FROM hire_ops.run WHERE start_number > :start_number)
FOR NO KEY UPDATE
