-- The work list of a replay: the kept answers in the order in which they were fetched.
INSERT INTO hire_ops.work_item (run_id, position, talent_id, reason)
SELECT :run_id, row_number() OVER (ORDER BY r.fetched_at, r.talent_id COLLATE "C"), r.talent_id, 'replay'
FROM hire_raw.talent_response r LEFT JOIN hire_ops.talent_sync t USING (talent_id)
WHERE (:everybody OR r.talent_id = ANY (:talent_ids::text[]))
  -- rows that were retired because the API knows their talent no more stay so
  AND NOT (:gone_is_retired AND coalesce(t.status = 'gone' AND t.attempts >= 3, false))
