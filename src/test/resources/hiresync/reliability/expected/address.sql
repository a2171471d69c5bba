SELECT
  address_id,
  pg_temp.name(iv -> 'address' -> 'name', 'zh_cn') AS name_zh_cn,
  pg_temp.name(iv -> 'address' -> 'name', 'en_us') AS name_en_us,
  pg_temp.id(iv -> 'address' -> 'district' -> 'code') AS district_code,
  pg_temp.name(iv -> 'address' -> 'district' -> 'name', 'zh_cn') AS district_name_zh_cn,
  pg_temp.name(iv -> 'address' -> 'district' -> 'name', 'en_us') AS district_name_en_us,
  pg_temp.id(iv -> 'address' -> 'city' -> 'code') AS city_code,
  pg_temp.name(iv -> 'address' -> 'city' -> 'name', 'zh_cn') AS city_name_zh_cn,
  pg_temp.name(iv -> 'address' -> 'city' -> 'name', 'en_us') AS city_name_en_us,
  pg_temp.id(iv -> 'address' -> 'state' -> 'code') AS state_code,
  pg_temp.name(iv -> 'address' -> 'state' -> 'name', 'zh_cn') AS state_name_zh_cn,
  pg_temp.name(iv -> 'address' -> 'state' -> 'name', 'en_us') AS state_name_en_us,
  pg_temp.id(iv -> 'address' -> 'country' -> 'code') AS country_code,
  pg_temp.name(iv -> 'address' -> 'country' -> 'name', 'zh_cn') AS country_name_zh_cn,
  pg_temp.name(iv -> 'address' -> 'country' -> 'name', 'en_us') AS country_name_en_us
FROM iv
WHERE address_id IS NOT NULL
