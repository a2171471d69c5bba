-- What runs and their work lists say that cannot be so, however a run ended.
SELECT format('run %s planned %s = %s unchanged + %s changed + %s failed + %s refused + %s left', run_id, planned,
              unchanged, changed, failed, refused, remaining)
FROM hire_ops.run WHERE planned <> unchanged + changed + failed + refused + remaining
UNION ALL
SELECT format('run %s says %s, and its work list %s', run_id, told, listed)
FROM hire_ops.run r
     CROSS JOIN LATERAL (SELECT format('%s: %s, %s, %s, %s, %s', planned, unchanged, changed, failed, refused, remaining)) t (told)
     CROSS JOIN LATERAL (
       SELECT format('%s: %s, %s, %s, %s, %s', count(*), count(*) FILTER (WHERE outcome = 'unchanged'),
                     count(*) FILTER (WHERE outcome = 'changed'), count(*) FILTER (WHERE outcome = 'failed'),
                     count(*) FILTER (WHERE outcome = 'refused'), count(*) FILTER (WHERE outcome IS NULL))
       FROM hire_ops.work_item w WHERE w.run_id = r.run_id) l (listed)
WHERE told <> listed
UNION ALL
SELECT format('run %s is %s with exit code %s and %s left', run_id, outcome, exit_code, remaining) FROM hire_ops.run
WHERE ended_at IS NULL OR exit_code IS NULL OR outcome IN ('complete', 'complete_with_failures') AND remaining > 0
UNION ALL
SELECT format('the last outcome of %s is %s, and the ledger has it as %s', talent_id, w.outcome, coalesce(t.status, 'nobody'))
FROM (SELECT DISTINCT ON (talent_id) talent_id, outcome FROM hire_ops.work_item
      WHERE outcome IS NOT NULL ORDER BY talent_id, run_id DESC) w
     LEFT JOIN hire_ops.talent_sync t USING (talent_id)
WHERE t.status IS DISTINCT FROM CASE WHEN w.outcome IN ('failed', 'refused') THEN w.outcome ELSE 'synced' END
