-- The marks: this is what counts as progress, and it commits with the rows.
UPDATE hire_ops.work_item w
SET outcome = u.outcome, done_at = u.at::timestamptz
FROM unnest(:talent_ids::text[], :outcomes::text[], :ats::text[]) AS u (talent_id, outcome, at)
WHERE w.run_id = :run_id AND w.talent_id = u.talent_id
