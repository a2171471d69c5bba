-- The next kept answers that speak for the tables: the last one written, with the mapping of today. As many as have no more
-- bytes together than are allowed, and one at least.
SELECT talent_id, fetched_at, log_id, content_sha256, body
FROM (
  SELECT answer.*, sum(octet_length(body)) OVER (ORDER BY talent_id COLLATE "C") AS bytes,
         row_number() OVER (ORDER BY talent_id COLLATE "C") AS place
  FROM (
    SELECT r.talent_id, r.fetched_at, r.log_id, r.content_sha256, r.body
    FROM hire_raw.talent_response r JOIN hire_ops.talent_sync t USING (talent_id)
    WHERE r.talent_id COLLATE "C" > :after
      AND t.status <> 'gone' AND t.mapping_version = :mapping_version AND t.content_sha256 = r.content_sha256
    ORDER BY r.talent_id COLLATE "C" LIMIT :size
  ) answer
) page
WHERE bytes <= :bytes OR place = 1
ORDER BY place
