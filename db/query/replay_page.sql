-- The next answers of a replay that are not done yet; one that was purged meanwhile is left out.
SELECT w.position, r.talent_id, r.fetched_at, r.log_id, r.content_sha256, r.body
FROM hire_ops.work_item w JOIN hire_raw.talent_response r USING (talent_id)
WHERE w.run_id = :run_id AND w.position > :after AND w.outcome IS NULL
ORDER BY w.position LIMIT :size
