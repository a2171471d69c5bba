-- Talents of this run whom the API has called gone so many times in a row, and of whom no row is live any more.
SELECT talent_id
FROM hire_ops.work_item w JOIN hire_ops.talent_sync t USING (talent_id)
WHERE w.run_id = :run_id AND w.outcome = 'refused' AND t.status = 'gone' AND t.attempts >= :times
  AND NOT EXISTS (SELECT FROM hire.interview i WHERE i.talent_id = t.talent_id AND i.deleted_at IS NULL)
  AND NOT EXISTS (SELECT FROM hire.application a WHERE a.talent_id = t.talent_id AND a.deleted_at IS NULL)
ORDER BY w.position
