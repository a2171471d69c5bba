-- The one statement that writes source.talent: what discover lists and what import-talents reads. Each id comes once; one that comes
-- without a time keeps the time that is known; a talent that stands there already is not written again, and nobody is deleted.
WITH given AS (
  SELECT u.talent_id, u.updated_at::timestamptz AS updated_at
  FROM unnest(:talent_ids::text[], :updated_ats::text[]) AS u (talent_id, updated_at)
  WHERE NOT EXISTS (SELECT FROM hire_ops.forgotten f -- whoever was erased must not come back
                    WHERE f.talent_sha256 = hire_ops.talent_hmac(u.talent_id, (SELECT inner_pad FROM hire_ops.forgotten_key),
                                                                 (SELECT outer_pad FROM hire_ops.forgotten_key)))
), compared AS (
  SELECT g.talent_id, coalesce(g.updated_at, t.updated_at) AS updated_at, t.talent_id IS NULL AS is_new,
         g.updated_at IS NOT NULL AND g.updated_at IS DISTINCT FROM t.updated_at AS has_moved
  FROM given g LEFT JOIN source.talent t USING (talent_id)
), written AS (
  INSERT INTO source.talent AS t (talent_id, updated_at)
  SELECT talent_id, updated_at FROM compared WHERE is_new OR has_moved ORDER BY talent_id COLLATE "C"
  ON CONFLICT (talent_id) DO UPDATE SET updated_at = EXCLUDED.updated_at
)
SELECT count(*) FILTER (WHERE is_new) AS added, count(*) FILTER (WHERE NOT is_new AND has_moved) AS changed,
       count(*) FILTER (WHERE NOT is_new AND NOT has_moved) AS unchanged
FROM compared
