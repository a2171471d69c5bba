-- What the last night changed.
SELECT x.what, count(*) FILTER (WHERE x.first_seen_at >= :since::timestamptz AND x.deleted_at IS NULL) AS new,
       count(*) FILTER (WHERE x.first_seen_at < :since::timestamptz AND x.deleted_at IS NULL) AS changed,
       count(*) FILTER (WHERE x.deleted_at IS NOT NULL) AS retired
FROM (SELECT 'applications' AS what, first_seen_at, changed_at, deleted_at FROM hire.application
      UNION ALL SELECT 'interviews', first_seen_at, changed_at, deleted_at FROM hire.interview
      UNION ALL SELECT 'evaluations', first_seen_at, changed_at, deleted_at FROM hire.interview_record
      UNION ALL SELECT 'room bookings', first_seen_at, changed_at, deleted_at FROM hire.interview_meeting_room) x
WHERE x.changed_at >= :since::timestamptz
GROUP BY x.what ORDER BY x.what
