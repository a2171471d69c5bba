-- Every start of the program that works at a run takes the next number: a start whose run lock was lost goes on only while
-- nobody has taken a later one.
CREATE SEQUENCE hire_ops.start_number;
COMMENT ON SEQUENCE hire_ops.start_number IS 'Numbers the starts of the program · 启动编号';

ALTER TABLE hire_ops.run
    ADD COLUMN start_number bigint NOT NULL DEFAULT 0,
    ADD COLUMN set_aside integer NOT NULL DEFAULT 0;
COMMENT ON COLUMN hire_ops.run.start_number IS 'Number of the last start of the program that worked at this run · 最近一次启动的编号';
COMMENT ON COLUMN hire_ops.run.set_aside    IS 'Talents whose answer would have retired all they have, and who were asked once more before that was decided · 暂缓处理人数';
COMMENT ON COLUMN hire_ops.run.outcome      IS 'How it stands or ended: running, complete, complete_with_failures, failed, stopped, guard, killed (it did not end by itself, and its command resumes it), abandoned (its rest went to a later run) · 结果';
