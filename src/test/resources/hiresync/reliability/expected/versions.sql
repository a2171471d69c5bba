SELECT content, retired
FROM (
  SELECT latest.content, latest.day < d.day AS retired, next.content AS next_content
  FROM (SELECT day, lead(day) OVER (ORDER BY day) AS next_day FROM (SELECT DISTINCT day FROM said_on_day) days) d
  CROSS JOIN (SELECT DISTINCT key FROM said_on_day WHERE place = '%1$s') k
  CROSS JOIN LATERAL (
    SELECT content, day FROM said_on_day WHERE place = '%1$s' AND key = k.key AND day <= d.day ORDER BY day DESC LIMIT 1) latest
  LEFT JOIN said_on_day next ON next.place = '%1$s' AND next.key = k.key AND next.day = d.next_day
  WHERE d.next_day IS NOT NULL) followed
WHERE CASE WHEN retired THEN next_content IS NOT NULL ELSE next_content IS DISTINCT FROM content END
