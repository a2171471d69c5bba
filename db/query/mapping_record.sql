-- The columns of a table that a version of the mapping fills: the trigger of hire_history compares no others of rows written with it.
INSERT INTO hire_ops.mapping (mapping_version, table_name, columns)
VALUES (:mapping_version, :table_name, :columns::text[])
ON CONFLICT DO NOTHING
