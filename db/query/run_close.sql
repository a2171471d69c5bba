UPDATE hire_ops.run SET
  ended_at = :now::timestamptz, outcome = :outcome, exit_code = :exit_code, message = :message, report = :report::jsonb,
  unchanged = :unchanged, changed = :changed, failed = :failed, refused = :refused, remaining = :remaining
WHERE run_id = :run_id
