-- Talents of whom no answer is kept.
SELECT u.talent_id
FROM unnest(:talent_ids::text[]) AS u (talent_id)
WHERE NOT EXISTS (SELECT FROM hire_raw.talent_response r WHERE r.talent_id = u.talent_id)
ORDER BY u.talent_id COLLATE "C"
