-- Whoever is named is asked for, also when the source does not have him: he stands there 0 times.
INSERT INTO source_talent
SELECT DISTINCT n.talent_id, NULL::timestamptz, 0
FROM unnest(:talent_ids::text[]) AS n (talent_id)
WHERE NOT EXISTS (SELECT FROM source_talent s WHERE s.talent_id = n.talent_id)
