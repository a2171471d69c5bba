SELECT run_id, command, started_at, ended_at, planned, skipped_ids, left_out, postponed, set_aside, calls, throttled, retried,
       waited_ms, throttle_waited_ms, rows_inserted, rows_updated, rows_retired, take_overs, duplicates, replaced_characters,
       discovered_new, discovered_changed, discovered_unchanged, discovered_until
FROM hire_ops.run WHERE run_id = :run_id
