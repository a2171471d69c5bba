-- Talents with rows, none of whose interviews, retired ones too, took place since. An interview without a time, and an application
-- without an interview, count from when they were first seen. Joins whole tables as sets.
WITH active AS (
  SELECT talent_id FROM hire.interview
  WHERE coalesce(greatest(begin_time, end_time), first_seen_at) >= :before::timestamptz
  UNION
  SELECT a.talent_id FROM hire.application a
  WHERE a.first_seen_at >= :before::timestamptz
    AND NOT EXISTS (SELECT FROM hire.interview i WHERE i.application_id = a.application_id)
)
SELECT h.talent_id
FROM (SELECT talent_id FROM hire.application UNION SELECT talent_id FROM hire.interview) h
WHERE NOT EXISTS (SELECT FROM active a WHERE a.talent_id = h.talent_id)
LIMIT :most::bigint
