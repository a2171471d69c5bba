SELECT
  interview_score_id,
  pg_temp.whole(rec -> 'interview_score' -> 'level') AS level,
  pg_temp.text(rec -> 'interview_score' -> 'zh_name') AS zh_name,
  pg_temp.text(rec -> 'interview_score' -> 'zh_description') AS zh_description,
  pg_temp.text(rec -> 'interview_score' -> 'en_name') AS en_name,
  pg_temp.text(rec -> 'interview_score' -> 'en_description') AS en_description
FROM rec
WHERE interview_score_id IS NOT NULL
