INSERT INTO source.talent AS t (talent_id, updated_at)
SELECT u.talent_id, u.updated_at::timestamptz
FROM unnest(:talent_ids::text[], :updated_ats::text[]) AS u (talent_id, updated_at)
WHERE NOT hire_ops.is_forgotten(u.talent_id)
ON CONFLICT (talent_id) DO UPDATE SET updated_at = EXCLUDED.updated_at
WHERE t.updated_at IS DISTINCT FROM EXCLUDED.updated_at
