CREATE TABLE hire_ops.failed_start (
    only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    at        timestamptz NOT NULL,
    command   text NOT NULL,
    exit_code integer NOT NULL,
    message   text NOT NULL
);
COMMENT ON TABLE hire_ops.failed_start IS 'The last start that ended before it had a run, as Feishu gave no token or the ids are another app''s; empty once a start gets further · 启动失败 · at most one row';
COMMENT ON COLUMN hire_ops.failed_start.only_row  IS 'Always true: there is one row at the most';
COMMENT ON COLUMN hire_ops.failed_start.at        IS 'When it ended · 时间';
COMMENT ON COLUMN hire_ops.failed_start.command   IS 'The command, such as sync · 命令';
COMMENT ON COLUMN hire_ops.failed_start.exit_code IS 'Exit code of the program · 退出码';
COMMENT ON COLUMN hire_ops.failed_start.message   IS 'One sentence for the operator · 说明';
