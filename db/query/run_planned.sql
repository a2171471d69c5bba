UPDATE hire_ops.run SET planned = :planned, skipped_ids = :skipped_ids, remaining = :planned WHERE run_id = :run_id
