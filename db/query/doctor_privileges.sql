-- What the user lacks of what a run needs, as GRANT names it. Planning needs a temporary table. Before the first migration schemas
-- are created; while some are pending their tables are altered, which only an owner may; afterwards rows are read and written. Of the
-- views only what counts the data's quality is needed.
WITH tables AS (
  SELECT c.oid, c.relkind, c.relowner, n.oid AS schema_oid, n.nspname, format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('hire', 'hire_history', 'hire_ops', 'hire_raw', 'batch') AND c.relkind IN ('r', 'p', 'S')
     OR n.nspname = 'hire_bi' AND c.relname IN ('data_quality', 'quality_counted', 'quality_count')
)
SELECT format('%s ON DATABASE %I', privilege, current_database())
FROM (VALUES ('CREATE', NOT :migrated), ('TEMPORARY', true)) AS needed (privilege, is_needed)
WHERE is_needed AND NOT has_database_privilege(current_database(), privilege)
UNION ALL
SELECT DISTINCT format('USAGE ON SCHEMA %I', nspname) FROM tables WHERE NOT has_schema_privilege(schema_oid, 'USAGE')
UNION ALL
SELECT format('%s ON TABLE %s', string_agg(privilege, ', ' ORDER BY place), name)
FROM tables CROSS JOIN (VALUES (1, 'SELECT'), (2, 'INSERT'), (3, 'UPDATE'), (4, 'DELETE')) AS needed (place, privilege)
WHERE relkind <> 'S' AND NOT has_table_privilege(oid, privilege)
  AND (privilege = 'SELECT' OR relkind <> 'v' AND name NOT IN ('hire.code_label', 'batch.flyway_schema_history'))
GROUP BY name
UNION ALL
SELECT format('USAGE ON SEQUENCE %s', name)
FROM tables
WHERE CASE WHEN relkind = 'S' THEN NOT has_sequence_privilege(oid, 'USAGE') END -- in this order: a table is no sequence
  AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = tables.oid AND deptype = 'i') -- an identity column asks for none
UNION ALL
SELECT format('ownership of %s', name) FROM tables WHERE :pending AND relkind <> 'S' AND NOT pg_has_role(relowner, 'USAGE')
