-- Talents of this run that the API does not know; they count as refused, but not for the guard nor the exit code.
SELECT count(*) FROM hire_ops.work_item w JOIN hire_ops.talent_sync t USING (talent_id)
WHERE w.run_id = :run_id AND w.outcome = 'refused' AND t.status = 'gone'
