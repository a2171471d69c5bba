-- Erases what has the talent's id alone, when forget_traces.sql has been there: the ledger, the source, what passed to it or from it,
-- and the work lists of all runs, whose counts then no longer count it. What a run that is not accounted for has done already is not in
-- its counts.
WITH ledger AS (
  DELETE FROM hire_ops.talent_sync WHERE talent_id = :talent_id RETURNING status
), talent AS (
  DELETE FROM source.talent WHERE talent_id = :talent_id RETURNING 1
), take_over AS (
  DELETE FROM hire_ops.take_over WHERE :talent_id IN (talent_id, former_talent_id) RETURNING 1
), item AS (
  DELETE FROM hire_ops.work_item w USING hire_ops.run r
  WHERE w.run_id = r.run_id AND w.talent_id = :talent_id
  RETURNING w.run_id, CASE WHEN coalesce(r.outcome, 'running') IN ('running', 'killed') THEN NULL ELSE w.outcome END AS counted
), run AS (
  UPDATE hire_ops.run r
  SET planned = r.planned - 1,
      unchanged = r.unchanged - CASE i.counted WHEN 'unchanged' THEN 1 ELSE 0 END,
      changed = r.changed - CASE i.counted WHEN 'changed' THEN 1 ELSE 0 END,
      failed = r.failed - CASE i.counted WHEN 'failed' THEN 1 ELSE 0 END,
      refused = r.refused - CASE i.counted WHEN 'refused' THEN 1 ELSE 0 END,
      remaining = r.remaining - CASE WHEN i.counted IS NULL THEN 1 ELSE 0 END,
      -- which has no column: status reads it there
      report = CASE WHEN i.counted = 'refused' AND (r.report -> 'talents' ->> 'gone')::integer > 0
                         AND (SELECT status FROM ledger) = 'gone'
                    THEN jsonb_set(r.report, '{talents,gone}', to_jsonb((r.report -> 'talents' ->> 'gone')::integer - 1))
                    ELSE r.report END
  FROM item i WHERE i.run_id = r.run_id
)
SELECT 'hire_ops.talent_sync' AS place, count(*) AS rows FROM ledger
UNION ALL SELECT 'hire_ops.take_over', count(*) FROM take_over
UNION ALL SELECT 'hire_ops.work_item', count(*) FROM item
UNION ALL SELECT 'source.talent', count(*) FROM talent
