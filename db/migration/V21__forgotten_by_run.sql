ALTER TABLE hire_ops.forgotten ADD COLUMN run_id bigint;
COMMENT ON COLUMN hire_ops.forgotten.run_id IS 'The run that erased the talent, as the API no longer knew it (hiresync.warehouse.gone: forget); null when hiresync forget did · 运行编号';
