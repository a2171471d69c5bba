INSERT INTO hire_ops.run (command, fingerprint, options, started_at, heartbeat_at, outcome, allow_retire, allow_refused)
VALUES (:command, :fingerprint, :options::jsonb, :now::timestamptz, :now::timestamptz, 'running', :allow_retire, :allow_refused)
RETURNING run_id
