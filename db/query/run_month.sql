-- What the month has cost so far. Nowhere is it said in which time zone Feishu's months begin: here one begins when it does in China,
-- and ends when it does in UTC, eight hours later, so that in neither of them more is called than is thought. The calls of
-- a run all count for the month in which it last showed life.
SELECT (SELECT coalesce(sum(calls + calls_unseen), 0) FROM hire_ops.run
        WHERE greatest(started_at, heartbeat_at) >= m.first_day AT TIME ZONE 'UTC' - interval '8 hours') AS calls,
       m.next_first_day AT TIME ZONE 'UTC' AS ends_at,
       m.next_first_day::date - m.today::date AS days_left
FROM (SELECT today, date_trunc('month', today) AS first_day, date_trunc('month', today) + interval '1 month' AS next_first_day
      FROM (SELECT :now::timestamptz AT TIME ZONE 'UTC' AS today) t) m
