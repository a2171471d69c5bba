-- What does not add up in the runs' accounts of themselves, given how many calls Feishu has counted since all of them but the first
-- began. No row may have been retired twice.
WITH listed AS (
  SELECT run_id, count(*) AS planned,
         count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged, count(*) FILTER (WHERE outcome = 'changed') AS changed,
         count(*) FILTER (WHERE outcome = 'failed') AS failed, count(*) FILTER (WHERE outcome = 'refused') AS refused,
         count(*) FILTER (WHERE outcome IS NULL) AS remaining
  FROM hire_ops.work_item GROUP BY run_id
), retired AS (
  SELECT count(*) AS rows
  FROM (SELECT deleted_at FROM hire.application UNION ALL SELECT deleted_at FROM hire.interview
        UNION ALL SELECT deleted_at FROM hire.interview_record UNION ALL SELECT deleted_at FROM hire.interview_meeting_room) t
  WHERE deleted_at IS NOT NULL
), total AS (
  SELECT sum(calls) FILTER (WHERE run_id > 1) AS calls, sum(calls_unseen) AS calls_unseen, sum(rows_retired) AS rows_retired
  FROM hire_ops.run
)
SELECT format('run %s says %s, its work list %s', run_id, to_jsonb(r), to_jsonb(l))
FROM hire_ops.run r LEFT JOIN listed l USING (run_id)
WHERE (r.planned, r.unchanged, r.changed, r.failed, r.refused, r.remaining)
      IS DISTINCT FROM (l.planned, l.unchanged, l.changed, l.failed, l.refused, l.remaining)
   OR r.planned <> r.unchanged + r.changed + r.failed + r.refused + r.remaining
UNION ALL
SELECT format('%s rows are retired, the runs say %s', rows, rows_retired) FROM retired, total WHERE rows <> rows_retired
UNION ALL
SELECT format('%s calls were made, the runs say %s and up to %s more', c.calls, total.calls, calls_unseen)
FROM total, (SELECT ?::bigint AS calls) c
WHERE c.calls NOT BETWEEN total.calls AND total.calls + calls_unseen
