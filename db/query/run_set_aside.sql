-- Everybody was asked, and who is not done was set aside; those of an earlier start may be fewer now.
UPDATE hire_ops.run
SET set_aside = greatest(set_aside, u.talents)
FROM (SELECT count(*) AS talents FROM hire_ops.work_item WHERE run_id = :run_id AND outcome IS NULL) u
WHERE run_id = :run_id
RETURNING u.talents
