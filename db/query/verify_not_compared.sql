-- Talents with rows whose kept answer cannot speak for them, and why.
SELECT CASE WHEN t.status = 'gone' THEN 'gone'
            WHEN r.talent_id IS NULL THEN 'no answer is kept'
            WHEN t.mapping_version IS DISTINCT FROM :mapping_version THEN 'written with another mapping'
            ELSE 'not the answer that was last written' END AS reason,
       count(*) AS talents
FROM hire_ops.talent_sync t LEFT JOIN hire_raw.talent_response r USING (talent_id)
WHERE t.last_success_at IS NOT NULL AND t.purged_at IS NULL
  AND (r.talent_id IS NULL OR t.status = 'gone' OR t.mapping_version IS DISTINCT FROM :mapping_version
       OR t.content_sha256 IS DISTINCT FROM r.content_sha256)
GROUP BY reason ORDER BY reason
