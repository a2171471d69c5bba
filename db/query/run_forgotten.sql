SELECT count(*) FROM hire_ops.forgotten WHERE run_id = :run_id
