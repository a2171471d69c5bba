-- Who counts for the guard on failures and refusals: the refused whom the API knows, and the failed, apart from those of an outage,
-- which fail one after the other.
WITH done AS (
  SELECT w.talent_id, w.outcome, count(*) FILTER (WHERE w.outcome <> 'failed') OVER (ORDER BY w.position) AS streak
  FROM hire_ops.work_item w
  WHERE w.run_id = :run_id AND w.outcome IS NOT NULL
)
SELECT (SELECT count(*) FROM done d JOIN hire_ops.talent_sync t USING (talent_id) WHERE d.outcome = 'refused' AND t.status <> 'gone')
       + (SELECT coalesce(sum(s.talents), 0)
          FROM (SELECT count(*) AS talents FROM done WHERE outcome = 'failed' GROUP BY streak) s
          WHERE s.talents < :outage_failures)
