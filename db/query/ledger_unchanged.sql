-- Talents whose answer was the same as before: seen, and nothing else.
UPDATE hire_ops.talent_sync t
SET status = 'synced', last_attempt_at = u.at::timestamptz, last_success_at = u.at::timestamptz,
    source_updated_at = w.source_updated_at, attempts = 0, error_code = NULL, error_message = NULL,
    attempted_source_updated_at = w.source_updated_at, attempted_mapping_version = t.mapping_version, empty_answers = 0
FROM unnest(:talent_ids::text[], :ats::text[]) AS u (talent_id, at)
JOIN hire_ops.work_item w ON w.run_id = :run_id AND w.talent_id = u.talent_id
WHERE t.talent_id = u.talent_id
