-- What was learned of talents whose kept answers were written once more. When they were asked, and with what success, is
-- not for a replay to say. An answer that is not the last written one (answers were not kept for a while) leaves no hash;
-- and how many rows there should be was known before: counting again would hide what is missing still.
INSERT INTO hire_ops.talent_sync AS t
  (talent_id, status, last_attempt_at, last_success_at, content_sha256, mapping_version, interview_ids, row_count, log_id)
SELECT u.talent_id, 'synced', u.at::timestamptz, u.at::timestamptz, u.sha256, :mapping_version,
       u.interview_ids::text[],
       (SELECT count(*) FROM hire.application f WHERE f.talent_id = u.talent_id AND f.deleted_at IS NULL)
       + (SELECT count(*) FROM hire.interview f WHERE f.talent_id = u.talent_id AND f.deleted_at IS NULL)
       + (SELECT count(*) FROM hire.interview_record f WHERE f.talent_id = u.talent_id AND f.deleted_at IS NULL)
       + (SELECT count(*) FROM hire.interview_meeting_room f WHERE f.talent_id = u.talent_id AND f.deleted_at IS NULL),
       u.log_id
FROM unnest(:talent_ids::text[], :ats::text[], :sha256s::text[], :interview_ids::text[], :log_ids::text[])
       AS u (talent_id, at, sha256, interview_ids, log_id)
ON CONFLICT (talent_id) DO UPDATE SET
  content_sha256 = CASE WHEN t.content_sha256 = EXCLUDED.content_sha256 THEN t.content_sha256 END,
  mapping_version = EXCLUDED.mapping_version, interview_ids = EXCLUDED.interview_ids
WHERE (t.content_sha256, t.mapping_version, t.interview_ids) IS DISTINCT FROM
      (CASE WHEN t.content_sha256 = EXCLUDED.content_sha256 THEN t.content_sha256 END,
       EXCLUDED.mapping_version, EXCLUDED.interview_ids)
