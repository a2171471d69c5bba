-- Whatever start of the program may still be at work, because it has not noticed yet that its lock is lost, writes nothing more: a
-- later start has been here (run_held.sql). Waits for what it is just writing.
UPDATE hire_ops.run SET start_number = nextval('hire_ops.start_number') WHERE outcome IN ('running', 'killed')
