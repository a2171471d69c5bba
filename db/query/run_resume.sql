UPDATE hire_ops.run
SET outcome = 'running', ended_at = NULL, exit_code = NULL, message = NULL, heartbeat_at = :now::timestamptz,
    allow_retire = allow_retire OR :allow_retire, allow_refused = allow_refused OR :allow_refused,
    start_number = nextval('hire_ops.start_number')
WHERE run_id = :run_id
RETURNING start_number
