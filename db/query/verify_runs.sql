-- Ended runs whose counts are not those of their work list.
SELECT 'run' AS place, r.run_id::text AS key, '' AS talent,
       format('counts %s planned = %s unchanged + %s changed + %s failed + %s refused + %s left, its work list %s = %s + %s + %s + %s + %s',
              r.planned, r.unchanged, r.changed, r.failed, r.refused, r.remaining,
              w.planned, w.unchanged, w.changed, w.failed, w.refused, w.remaining) AS what
FROM hire_ops.run r JOIN LATERAL (
       SELECT count(*) AS planned,
              count(*) FILTER (WHERE outcome = 'unchanged') AS unchanged,
              count(*) FILTER (WHERE outcome = 'changed') AS changed,
              count(*) FILTER (WHERE outcome = 'failed') AS failed,
              count(*) FILTER (WHERE outcome = 'refused') AS refused,
              count(*) FILTER (WHERE outcome IS NULL) AS remaining
       FROM hire_ops.work_item i WHERE i.run_id = r.run_id) w ON w.planned > 0
WHERE r.outcome <> 'running'
  AND (r.planned, r.unchanged, r.changed, r.failed, r.refused, r.remaining)
      IS DISTINCT FROM (w.planned, w.unchanged, w.changed, w.failed, w.refused, w.remaining)
ORDER BY r.run_id
