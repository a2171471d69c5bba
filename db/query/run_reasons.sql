SELECT reason, count(*) AS talents FROM hire_ops.work_item WHERE run_id = :run_id GROUP BY reason ORDER BY min(position)
