INSERT INTO hire_ops.run
  (command, fingerprint, options, started_at, heartbeat_at, outcome, allow_retire, allow_refused, start_number)
VALUES (:command, :fingerprint, :options::jsonb, :now::timestamptz, :now::timestamptz, 'running', :allow_retire, :allow_refused,
  nextval('hire_ops.start_number'))
RETURNING run_id, start_number
