-- What was learned of talents whose answers were written: hash, mapping and interviews of the last written answer, and
-- how many live rows they have now.
INSERT INTO hire_ops.talent_sync AS t
  (talent_id, status, last_attempt_at, last_success_at, source_updated_at, content_sha256, mapping_version,
   interview_ids, row_count, attempts, error_code, error_message, log_id, attempted_source_updated_at, attempted_mapping_version)
SELECT u.talent_id, 'synced', u.at::timestamptz, u.at::timestamptz, w.source_updated_at, u.sha256, :mapping_version,
       u.interview_ids::text[],
       (SELECT count(*) FROM hire.application f WHERE f.talent_id = u.talent_id AND f.deleted_at IS NULL)
       + (SELECT count(*) FROM hire.interview f WHERE f.talent_id = u.talent_id AND f.deleted_at IS NULL)
       + (SELECT count(*) FROM hire.interview_record f WHERE f.talent_id = u.talent_id AND f.deleted_at IS NULL)
       + (SELECT count(*) FROM hire.interview_meeting_room f WHERE f.talent_id = u.talent_id AND f.deleted_at IS NULL),
       0, NULL, NULL, u.log_id, w.source_updated_at, :mapping_version
FROM unnest(:talent_ids::text[], :ats::text[], :sha256s::text[], :interview_ids::text[], :log_ids::text[])
       AS u (talent_id, at, sha256, interview_ids, log_id)
JOIN hire_ops.work_item w ON w.run_id = :run_id AND w.talent_id = u.talent_id
ON CONFLICT (talent_id) DO UPDATE SET
  status = EXCLUDED.status, last_attempt_at = EXCLUDED.last_attempt_at, last_success_at = EXCLUDED.last_success_at,
  source_updated_at = EXCLUDED.source_updated_at, content_sha256 = EXCLUDED.content_sha256,
  mapping_version = EXCLUDED.mapping_version, interview_ids = EXCLUDED.interview_ids, row_count = EXCLUDED.row_count,
  attempts = 0, error_code = NULL, error_message = NULL, log_id = EXCLUDED.log_id,
  attempted_source_updated_at = EXCLUDED.attempted_source_updated_at,
  attempted_mapping_version = EXCLUDED.attempted_mapping_version, empty_answers = 0,
  raw_purged_at = NULL, purged_at = NULL
