-- Kept answers that the ledger does not know, or knows otherwise.
SELECT 'hire_raw.talent_response' AS place, r.talent_id AS key, r.talent_id AS talent,
       CASE WHEN t.talent_id IS NULL THEN 'is of a talent that the ledger does not know'
            ELSE 'is not the answer that was last written' END AS what
FROM hire_raw.talent_response r LEFT JOIN hire_ops.talent_sync t USING (talent_id)
WHERE :raw AND (t.talent_id IS NULL OR t.content_sha256 <> r.content_sha256)
UNION ALL
SELECT 'hire_raw.talent_response', t.talent_id, t.talent_id, 'is missing: the last answer is not kept'
FROM hire_ops.talent_sync t
WHERE :raw AND t.content_sha256 IS NOT NULL AND t.raw_purged_at IS NULL
  AND NOT EXISTS (SELECT FROM hire_raw.talent_response r WHERE r.talent_id = t.talent_id)
ORDER BY key
