SELECT
  pg_temp.id(iv -> 'talent_time_zone' -> 'code') AS code,
  pg_temp.name(iv -> 'talent_time_zone' -> 'name', 'zh_cn') AS name_zh_cn,
  pg_temp.name(iv -> 'talent_time_zone' -> 'name', 'en_us') AS name_en_us
FROM iv
WHERE pg_temp.id(iv -> 'talent_time_zone' -> 'code') IS NOT NULL
