-- Talents of a backfill who were named, but are not in the source; in the transaction that planned it.
SELECT count(*)
FROM hire_ops.work_item w JOIN source_talent s USING (talent_id)
WHERE w.run_id = :run_id AND s.times = 0
