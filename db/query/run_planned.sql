UPDATE hire_ops.run SET planned = :planned, skipped_ids = :skipped_ids, left_out = :left_out, remaining = :planned
WHERE run_id = :run_id
