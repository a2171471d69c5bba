SELECT
  coalesce(pg_temp.id(iv -> 'stage' -> 'id'), pg_temp.id(iv -> 'stage_id')) AS stage_id,
  -- whose the name of a stage without an id is, would be a guess
  CASE WHEN pg_temp.id(iv -> 'stage' -> 'id') IS NOT NULL
       THEN pg_temp.name(iv -> 'stage' -> 'name', 'zh_cn') END AS name_zh_cn,
  CASE WHEN pg_temp.id(iv -> 'stage' -> 'id') IS NOT NULL
       THEN pg_temp.name(iv -> 'stage' -> 'name', 'en_us') END AS name_en_us
FROM iv
WHERE pg_temp.id(iv -> 'stage' -> 'id') IS NOT NULL OR pg_temp.id(iv -> 'stage_id') IS NOT NULL
