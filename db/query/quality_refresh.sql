-- Counts what hire_bi.data_quality tells.
WITH counted AS MATERIALIZED (SELECT rule, found, checked FROM hire_bi.quality_counted),
     gone AS (DELETE FROM hire_bi.quality_count WHERE rule NOT IN (SELECT rule FROM counted))
INSERT INTO hire_bi.quality_count (rule, found, checked, refreshed_at)
SELECT rule, found, checked, :now::timestamptz FROM counted
ON CONFLICT (rule) DO UPDATE
SET found = excluded.found, checked = excluded.checked, refreshed_at = excluded.refreshed_at
