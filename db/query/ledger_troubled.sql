-- Talents that gave no usable answer. What the last written answer left (hash, mapping, interviews) stays as it was.
INSERT INTO hire_ops.talent_sync AS t
  (talent_id, status, last_attempt_at, attempts, error_code, error_message, log_id,
   attempted_source_updated_at, attempted_mapping_version, empty_answers)
SELECT u.talent_id, u.status, u.at::timestamptz, 1, u.error_code, u.error_message, u.log_id,
       w.source_updated_at, :mapping_version, CASE WHEN u.error_code = :no_data THEN 1 ELSE 0 END
FROM unnest(:talent_ids::text[], :ats::text[], :statuses::text[], :error_codes::text[], :error_messages::text[],
            :log_ids::text[]) AS u (talent_id, at, status, error_code, error_message, log_id)
JOIN hire_ops.work_item w ON w.run_id = :run_id AND w.talent_id = u.talent_id
ON CONFLICT (talent_id) DO UPDATE SET
  status = EXCLUDED.status, last_attempt_at = EXCLUDED.last_attempt_at,
  attempts = CASE WHEN t.status = EXCLUDED.status THEN t.attempts + 1 ELSE 1 END,
  error_code = EXCLUDED.error_code, error_message = EXCLUDED.error_message, log_id = EXCLUDED.log_id,
  attempted_source_updated_at = EXCLUDED.attempted_source_updated_at,
  attempted_mapping_version = EXCLUDED.attempted_mapping_version,
  empty_answers = CASE WHEN EXCLUDED.error_code = :no_data THEN t.empty_answers + 1 ELSE 0 END
RETURNING talent_id, status, attempts
