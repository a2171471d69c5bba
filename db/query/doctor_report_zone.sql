-- The zone in which the views of hire_bi tell months and days, and whether this server knows it; no row when it is not set.
SELECT value, value IN (SELECT name FROM pg_timezone_names) AS known FROM hire_bi.setting WHERE name = 'report_zone'
