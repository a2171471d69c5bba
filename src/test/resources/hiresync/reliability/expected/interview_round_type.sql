SELECT
  pg_temp.id(iv -> 'interview_round_type' -> 'id') AS interview_round_type_id,
  pg_temp.name(iv -> 'interview_round_type' -> 'name', 'zh_cn') AS name_zh_cn,
  pg_temp.name(iv -> 'interview_round_type' -> 'name', 'en_us') AS name_en_us
FROM iv
WHERE pg_temp.id(iv -> 'interview_round_type' -> 'id') IS NOT NULL
