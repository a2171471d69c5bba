-- A run of which nothing stays: its transaction is rolled back. Each session has its own, so that none waits for another.
INSERT INTO hire_ops.run (run_id, command, fingerprint, started_at, outcome)
OVERRIDING SYSTEM VALUE
VALUES (-pg_backend_pid(), :command, :fingerprint, :now::timestamptz, 'running')
RETURNING run_id
