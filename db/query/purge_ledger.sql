-- Talents whose rows were removed: nothing is expected of them, and they are not asked for until the source says that they changed.
UPDATE hire_ops.talent_sync
SET purged_at = :now::timestamptz, content_sha256 = NULL, interview_ids = NULL, row_count = 0, raw_purged_at = NULL
WHERE talent_id = ANY (:talent_ids::text[])
