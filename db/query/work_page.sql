-- The next page of what is not done yet.
SELECT position, talent_id, known_sha256, had_interviews, empty_answers
FROM hire_ops.work_item
WHERE run_id = :run_id AND position > :after AND outcome IS NULL
ORDER BY position LIMIT :size
