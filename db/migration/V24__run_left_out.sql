ALTER TABLE hire_ops.run ADD COLUMN left_out integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN hire_ops.run.left_out IS 'Talents of the source, or named ones, who were not asked for as they had been erased · 已遗忘而未查询的人数';
