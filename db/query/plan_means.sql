-- For the rest of this transaction: memory for the large joins, and no plan that a table without statistics could mislead into
-- going through another table once for every talent. Compiling a statement that runs once costs more than it saves.
SELECT set_config('work_mem', greatest(pg_size_bytes(current_setting('work_mem')), pg_size_bytes('64MB')) / 1024 || 'kB', true),
       set_config('enable_nestloop', 'off', true),
       set_config('jit', 'off', true)
