SELECT
  pg_temp.id(person -> 'id') AS user_id,
  pg_temp.name(person -> 'name', 'zh_cn') AS name_zh_cn,
  pg_temp.name(person -> 'name', 'en_us') AS name_en_us
FROM (SELECT iv -> 'creator' AS person FROM iv
      UNION ALL SELECT iv -> 'contact_user' FROM iv
      UNION ALL SELECT rec -> 'interviewer' FROM rec) p
WHERE pg_temp.id(person -> 'id') IS NOT NULL
