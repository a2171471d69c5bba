-- How far discover has come. A window's talents commit together with it.
CREATE TABLE hire_ops.discovery (
    only_row         boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    discovered_until timestamptz NOT NULL,
    run_id           bigint NOT NULL,
    recorded_at      timestamptz NOT NULL
) WITH (fillfactor = 70);
COMMENT ON TABLE hire_ops.discovery IS 'How far discover has come with filling source.talent · 人才发现进度 · one row';
COMMENT ON COLUMN hire_ops.discovery.only_row         IS 'Always true: there is one row';
COMMENT ON COLUMN hire_ops.discovery.discovered_until IS 'Every talent that last changed before is in source.talent; the next discover goes on from here, less an overlap · 已发现到的更新时间 · query parameter update_end_time';
COMMENT ON COLUMN hire_ops.discovery.run_id           IS 'The run that came so far · 运行编号';
COMMENT ON COLUMN hire_ops.discovery.recorded_at      IS 'When this row was last written · 记录时间';

ALTER TABLE hire_ops.run
    ADD COLUMN discovered_new       bigint,
    ADD COLUMN discovered_changed   bigint,
    ADD COLUMN discovered_unchanged bigint,
    ADD COLUMN discovered_until     timestamptz;
COMMENT ON COLUMN hire_ops.run.discovered_new       IS 'Talents that discover added to source.talent; null when the run discovers nobody · 新发现人数';
COMMENT ON COLUMN hire_ops.run.discovered_changed   IS 'Talents of source.talent whose time of change discover moved · 更新时间变更人数';
COMMENT ON COLUMN hire_ops.run.discovered_unchanged IS 'Talents that discover found as source.talent had them · 未变更人数';
COMMENT ON COLUMN hire_ops.run.discovered_until     IS 'How far discover came in this run, in times of change; null when no window was finished · 已发现到的更新时间';
