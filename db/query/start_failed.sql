INSERT INTO hire_ops.failed_start AS t (at, command, exit_code, message)
VALUES (:at::timestamptz, :command, :exit_code, :message)
ON CONFLICT (only_row) DO UPDATE SET
  at = EXCLUDED.at, command = EXCLUDED.command, exit_code = EXCLUDED.exit_code, message = EXCLUDED.message
