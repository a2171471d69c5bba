-- The next answers of a replay that are not done yet; one that was purged meanwhile is left out. As many as have no more
-- bytes together than are allowed, and one at least.
SELECT position, talent_id, fetched_at, log_id, content_sha256, body
FROM (
  SELECT answer.*, sum(octet_length(body)) OVER (ORDER BY position) AS bytes,
         row_number() OVER (ORDER BY position) AS place
  FROM (
    SELECT w.position, r.talent_id, r.fetched_at, r.log_id, r.content_sha256, r.body
    FROM hire_ops.work_item w JOIN hire_raw.talent_response r USING (talent_id)
    WHERE w.run_id = :run_id AND w.position > :after AND w.outcome IS NULL
    ORDER BY w.position LIMIT :size
  ) answer
) page
WHERE bytes <= :bytes OR place = 1
ORDER BY position
