CREATE TABLE hire_ops.take_over (
    run_id           bigint NOT NULL,
    number           bigint GENERATED ALWAYS AS IDENTITY,
    at               timestamptz NOT NULL,
    table_name       text NOT NULL,
    row_key          text[] NOT NULL,
    former_talent_id text NOT NULL,
    talent_id        text NOT NULL,
    PRIMARY KEY (run_id, number)
);
COMMENT ON TABLE hire_ops.take_over IS 'Rows of hire that passed from one talent to another, as a later answer of the other listed them · 归属变更';
COMMENT ON COLUMN hire_ops.take_over.run_id           IS 'The run in which it passed · 运行编号';
COMMENT ON COLUMN hire_ops.take_over.number           IS 'Order of writing · 序号';
COMMENT ON COLUMN hire_ops.take_over.at               IS 'Fetch time of the answer with which it passed · 时间';
COMMENT ON COLUMN hire_ops.take_over.table_name       IS 'Table of schema hire · 表名';
COMMENT ON COLUMN hire_ops.take_over.row_key          IS 'The row''s primary key there, in the order of its columns · 主键';
COMMENT ON COLUMN hire_ops.take_over.former_talent_id IS 'Whose it was · 原人才 ID';
COMMENT ON COLUMN hire_ops.take_over.talent_id        IS 'Whose it became · 现人才 ID';
