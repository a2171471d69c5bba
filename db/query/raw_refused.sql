-- Answers that could not be used, kept for whoever looks into them.
INSERT INTO hire_raw.refused_response AS t (talent_id, fetched_at, log_id, content_sha256, error_code, error_message, body)
SELECT u.talent_id, u.at::timestamptz, u.log_id, u.sha256, u.error_code, u.error_message, u.body
FROM unnest(:talent_ids::text[], :ats::text[], :log_ids::text[], :sha256s::text[], :error_codes::text[],
            :error_messages::text[], :bodies::bytea[])
       AS u (talent_id, at, log_id, sha256, error_code, error_message, body)
ON CONFLICT (talent_id) DO UPDATE SET
  fetched_at = EXCLUDED.fetched_at, log_id = EXCLUDED.log_id, content_sha256 = EXCLUDED.content_sha256,
  error_code = EXCLUDED.error_code, error_message = EXCLUDED.error_message, body = EXCLUDED.body
