-- The analysts' roles that are not there, or that may not read the views of this database.
SELECT name
FROM unnest(ARRAY['hire_bi_reader', 'hire_bi_confidential']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name AND has_schema_privilege(oid, 'hire_bi', 'USAGE'))
ORDER BY name DESC
