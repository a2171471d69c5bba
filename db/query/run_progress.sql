-- What a chunk added to its run.
UPDATE hire_ops.run SET
  heartbeat_at = :at::timestamptz,
  calls = calls + :calls, throttled = throttled + :throttled, retried = retried + :retried,
  waited_ms = waited_ms + :waited_ms, throttle_waited_ms = throttle_waited_ms + :throttle_waited_ms,
  rows_inserted = rows_inserted + :rows_inserted, rows_updated = rows_updated + :rows_updated,
  rows_retired = rows_retired + :rows_retired, take_overs = take_overs + :take_overs,
  duplicates = duplicates + :duplicates, replaced_characters = replaced_characters + :replaced_characters,
  guard = :guard::jsonb
WHERE run_id = :run_id AND start_number = :start_number -- or a later start works at it now
