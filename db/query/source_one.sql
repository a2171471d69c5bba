-- The talent of the source that changed last; the source's own query stands in the place of the first placeholder, source_nobody.sql in that
-- of the second.
SELECT talent_id
FROM (
%s
) AS source (talent_id, updated_at, times)
WHERE NOT (
%s
)
ORDER BY updated_at DESC NULLS LAST, talent_id COLLATE "C"
LIMIT 1
