-- What went wrong in this run, most frequent first, with one talent as an example.
SELECT t.status, t.error_code, count(*) AS talents, min(t.talent_id COLLATE "C") AS example_talent_id,
       min(t.error_message) AS example_message
FROM hire_ops.work_item w JOIN hire_ops.talent_sync t USING (talent_id)
WHERE w.run_id = :run_id AND w.outcome IN ('failed', 'refused')
  AND w.reason <> 'replay' -- which leaves the ledger to those who asked
GROUP BY t.status, t.error_code ORDER BY talents DESC, t.error_code LIMIT 10
