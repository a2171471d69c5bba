UPDATE hire_ops.run SET
  ended_at = :now::timestamptz, outcome = :outcome, exit_code = :exit_code, message = :message, report = :report::jsonb,
  unchanged = :unchanged, changed = :changed, failed = :failed, refused = :refused, remaining = :remaining
WHERE run_id = :run_id AND start_number = :start_number -- or a later start works at it now
