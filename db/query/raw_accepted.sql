-- The last accepted answers, to the byte.
INSERT INTO hire_raw.talent_response AS t (talent_id, fetched_at, log_id, content_sha256, body)
SELECT u.talent_id, u.at::timestamptz, u.log_id, u.sha256, u.body
FROM unnest(:talent_ids::text[], :ats::text[], :log_ids::text[], :sha256s::text[], :bodies::bytea[])
       AS u (talent_id, at, log_id, sha256, body)
ON CONFLICT (talent_id) DO UPDATE SET
  fetched_at = EXCLUDED.fetched_at, log_id = EXCLUDED.log_id, content_sha256 = EXCLUDED.content_sha256,
  body = EXCLUDED.body
WHERE t.fetched_at <= EXCLUDED.fetched_at
