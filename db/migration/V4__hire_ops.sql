CREATE SCHEMA IF NOT EXISTS hire_ops;
COMMENT ON SCHEMA hire_ops IS 'Ledger, work list, runs and reports: for operators · 运行记录';

-- Tables that every night rewrites keep room for HOT updates (fillfactor), and no index on what is rewritten.

CREATE TABLE hire_ops.warehouse (
    only_row          boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    base_url          text,
    app_id            text,
    user_id_type      text,
    job_level_id_type text,
    schema_version    text,
    mapping_version   text,
    recorded_at       timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE hire_ops.warehouse IS 'What this warehouse holds ids of; a run with other settings is refused · 仓库 · one row';
COMMENT ON COLUMN hire_ops.warehouse.only_row          IS 'Always true: there is one row';
COMMENT ON COLUMN hire_ops.warehouse.base_url          IS 'The host that was called · 接口域名';
COMMENT ON COLUMN hire_ops.warehouse.app_id            IS 'The app whose ids these are, such as cli_…; null with a token given from outside · 应用 ID';
COMMENT ON COLUMN hire_ops.warehouse.user_id_type      IS 'Kind of the user ids · 用户 ID 类型 · query parameter user_id_type';
COMMENT ON COLUMN hire_ops.warehouse.job_level_id_type IS 'Kind of the job level ids · 职级 ID 类型 · query parameter job_level_id_type';
COMMENT ON COLUMN hire_ops.warehouse.schema_version    IS 'Newest migration applied · 结构版本';
COMMENT ON COLUMN hire_ops.warehouse.mapping_version   IS 'Hash of the declared tables of the last run · 映射版本';
COMMENT ON COLUMN hire_ops.warehouse.recorded_at       IS 'When this row was last written · 记录时间';

CREATE TABLE hire_ops.talent_sync (
    talent_id         text PRIMARY KEY,
    status            text NOT NULL,
    last_attempt_at   timestamptz,
    last_success_at   timestamptz,
    source_updated_at timestamptz,
    content_sha256    text,
    mapping_version   text,
    interview_ids     text[],
    row_count         integer,
    attempts          integer NOT NULL DEFAULT 0,
    error_code        text,
    error_message     text,
    log_id            text,
    attempted_source_updated_at timestamptz,
    attempted_mapping_version   text,
    empty_answers     smallint NOT NULL DEFAULT 0
) WITH (fillfactor = 70);
COMMENT ON TABLE hire_ops.talent_sync IS 'The ledger: how each talent stands; a mark commits with its rows · 人才同步状态';
COMMENT ON COLUMN hire_ops.talent_sync.talent_id         IS 'The talent · 人才 ID';
COMMENT ON COLUMN hire_ops.talent_sync.status            IS 'synced, failed, refused or gone, of the last attempt · 状态';
COMMENT ON COLUMN hire_ops.talent_sync.last_attempt_at   IS 'When the talent was last asked about · 最近尝试时间';
COMMENT ON COLUMN hire_ops.talent_sync.last_success_at   IS 'Fetch time of the last accepted answer · 最近成功时间';
COMMENT ON COLUMN hire_ops.talent_sync.source_updated_at IS 'Value of updated_at in the source when the last success was planned · 来源更新时间';
COMMENT ON COLUMN hire_ops.talent_sync.content_sha256    IS 'SHA-256 (hex) of the last written answer''s data in canonical form · 内容摘要';
COMMENT ON COLUMN hire_ops.talent_sync.mapping_version   IS 'Hash of the declared tables with which that answer was written · 映射版本';
COMMENT ON COLUMN hire_ops.talent_sync.interview_ids     IS 'Ids of the interviews in that answer · 面试 ID';
COMMENT ON COLUMN hire_ops.talent_sync.row_count         IS 'Live fact rows that were the talent''s when an answer last wrote or took any of them: when others are there now, rows were lost or retired by hand, and the next answer is written whatever its hash · 行数';
COMMENT ON COLUMN hire_ops.talent_sync.attempts          IS 'Failures in a row; 0 after a success · 连续失败次数';
COMMENT ON COLUMN hire_ops.talent_sync.error_code        IS 'The API''s error code of the last failure, or a word of ours · 错误码';
COMMENT ON COLUMN hire_ops.talent_sync.error_message     IS 'What was wrong, without personal data · 错误描述';
COMMENT ON COLUMN hire_ops.talent_sync.log_id            IS 'The vendor''s log id of the last answer, from X-Tt-Logid · 日志 ID';
COMMENT ON COLUMN hire_ops.talent_sync.attempted_source_updated_at IS 'Value of updated_at in the source when the last attempt was planned: a refused talent is asked again when it moves · 最近尝试的来源更新时间';
COMMENT ON COLUMN hire_ops.talent_sync.attempted_mapping_version   IS 'Hash of the declared tables at the last attempt: a refused talent is asked again when it changes · 最近尝试的映射版本';
COMMENT ON COLUMN hire_ops.talent_sync.empty_answers     IS 'Answers without data in a row; the third is taken as no interviews · 连续空应答次数';

CREATE TABLE hire_ops.run (
    run_id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    command             text NOT NULL,
    fingerprint         text NOT NULL,
    options             jsonb NOT NULL DEFAULT '{}',
    started_at          timestamptz NOT NULL,
    ended_at            timestamptz,
    heartbeat_at        timestamptz,
    outcome             text,
    exit_code           integer,
    message             text,
    planned             integer NOT NULL DEFAULT 0,
    unchanged           integer NOT NULL DEFAULT 0,
    changed             integer NOT NULL DEFAULT 0,
    failed              integer NOT NULL DEFAULT 0,
    refused             integer NOT NULL DEFAULT 0,
    remaining           integer NOT NULL DEFAULT 0,
    skipped_ids         integer NOT NULL DEFAULT 0,
    postponed           integer NOT NULL DEFAULT 0,
    calls               bigint NOT NULL DEFAULT 0,
    calls_unseen        bigint NOT NULL DEFAULT 0,
    throttled           bigint NOT NULL DEFAULT 0,
    retried             bigint NOT NULL DEFAULT 0,
    waited_ms           bigint NOT NULL DEFAULT 0,
    throttle_waited_ms  bigint NOT NULL DEFAULT 0,
    rows_inserted       bigint NOT NULL DEFAULT 0,
    rows_updated        bigint NOT NULL DEFAULT 0,
    rows_retired        bigint NOT NULL DEFAULT 0,
    take_overs          bigint NOT NULL DEFAULT 0,
    duplicates          bigint NOT NULL DEFAULT 0,
    replaced_characters bigint NOT NULL DEFAULT 0,
    guard               jsonb NOT NULL DEFAULT '{}',
    allow_retire        boolean NOT NULL DEFAULT false,
    allow_refused       boolean NOT NULL DEFAULT false,
    report              jsonb
) WITH (fillfactor = 70);
CREATE INDEX ON hire_ops.run (fingerprint, started_at);
COMMENT ON TABLE hire_ops.run IS 'Runs: planned = unchanged + changed + failed + refused + remaining · 运行';
COMMENT ON COLUMN hire_ops.run.run_id              IS 'Number of the run · 运行编号';
COMMENT ON COLUMN hire_ops.run.command             IS 'The command, such as sync · 命令';
COMMENT ON COLUMN hire_ops.run.fingerprint         IS 'Digest of command and options: the same command resumes an unfinished run · 指纹';
COMMENT ON COLUMN hire_ops.run.options             IS 'The options given, without secrets · 选项';
COMMENT ON COLUMN hire_ops.run.started_at          IS 'When the run began · 开始时间';
COMMENT ON COLUMN hire_ops.run.ended_at            IS 'When the run ended; null while it runs; of one that was killed, its last sign of life, once the next start has noticed · 结束时间';
COMMENT ON COLUMN hire_ops.run.heartbeat_at        IS 'When the run last showed that it lives · 心跳时间';
COMMENT ON COLUMN hire_ops.run.outcome             IS 'How it stands or ended: running, complete, … · 结果';
COMMENT ON COLUMN hire_ops.run.exit_code           IS 'Exit code of the program; null while it runs · 退出码';
COMMENT ON COLUMN hire_ops.run.message             IS 'One sentence for the operator · 说明';
COMMENT ON COLUMN hire_ops.run.planned             IS 'Talents in the work list · 计划人数';
COMMENT ON COLUMN hire_ops.run.unchanged           IS 'Talents whose answer equals the last one · 未变人数';
COMMENT ON COLUMN hire_ops.run.changed             IS 'Talents whose answer was written · 变更人数';
COMMENT ON COLUMN hire_ops.run.failed              IS 'Talents that could not be had this time and stay due · 失败人数';
COMMENT ON COLUMN hire_ops.run.refused             IS 'Talents whose answer is unusable · 拒绝人数';
COMMENT ON COLUMN hire_ops.run.remaining           IS 'Talents not done · 剩余人数';
COMMENT ON COLUMN hire_ops.run.skipped_ids         IS 'Null or blank ids in the source, skipped · 跳过的空 ID 数';
COMMENT ON COLUMN hire_ops.run.postponed           IS 'Talents who were due, but for whom hiresync.api.monthly-calls left no call · 推迟人数';
COMMENT ON COLUMN hire_ops.run.calls               IS 'Calls sent, every attempt counted · 调用次数';
COMMENT ON COLUMN hire_ops.run.calls_unseen        IS 'Calls that starts which were killed may have sent beside these, at the most · 未记录的调用次数上限';
COMMENT ON COLUMN hire_ops.run.throttled           IS 'Answers that said too many requests · 限流次数';
COMMENT ON COLUMN hire_ops.run.retried             IS 'Calls sent again after a passing fault · 重试次数';
COMMENT ON COLUMN hire_ops.run.waited_ms           IS 'Waited for the limits, milliseconds summed over calls · 等待毫秒';
COMMENT ON COLUMN hire_ops.run.throttle_waited_ms  IS 'Waited because of throttled answers, milliseconds · 限流等待毫秒';
COMMENT ON COLUMN hire_ops.run.rows_inserted       IS 'Rows inserted into hire · 新增行数';
COMMENT ON COLUMN hire_ops.run.rows_updated        IS 'Rows of hire changed · 更新行数';
COMMENT ON COLUMN hire_ops.run.rows_retired        IS 'Rows of hire retired · 停用行数';
COMMENT ON COLUMN hire_ops.run.take_overs          IS 'Rows that passed to another talent · 归属变更数';
COMMENT ON COLUMN hire_ops.run.duplicates          IS 'Rows that came twice in one answer · 重复数';
COMMENT ON COLUMN hire_ops.run.replaced_characters IS 'Characters that PostgreSQL cannot hold, replaced by U+FFFD · 替换字符数';
COMMENT ON COLUMN hire_ops.run.guard               IS 'What the guards have counted so far · 保护计数';
COMMENT ON COLUMN hire_ops.run.allow_retire        IS 'Whether this run may retire many rows · 允许大量停用';
COMMENT ON COLUMN hire_ops.run.allow_refused       IS 'Whether this run may go on with many failures · 允许大量失败';
COMMENT ON COLUMN hire_ops.run.report              IS 'The run report; null until the end · 运行报告';

CREATE TABLE hire_ops.work_item (
    run_id            bigint NOT NULL,
    position          integer NOT NULL,
    talent_id         text NOT NULL,
    reason            text NOT NULL,
    source_updated_at timestamptz,
    waiting_since     timestamptz,
    known_sha256      text,
    had_interviews    boolean NOT NULL DEFAULT false,
    empty_answers     smallint NOT NULL DEFAULT 0,
    outcome           text,
    done_at           timestamptz,
    PRIMARY KEY (run_id, position),
    UNIQUE (run_id, talent_id)
) WITH (fillfactor = 70);
COMMENT ON TABLE hire_ops.work_item IS 'The work list of a run: who is due, why, in which order, and what came of it · 工作清单';
COMMENT ON COLUMN hire_ops.work_item.run_id            IS 'The run, always one of hire_ops.run: no run is deleted without its items, and no foreign key checks each of a million · 运行编号';
COMMENT ON COLUMN hire_ops.work_item.position          IS 'Place in the list · 顺序';
COMMENT ON COLUMN hire_ops.work_item.talent_id         IS 'The talent · 人才 ID';
COMMENT ON COLUMN hire_ops.work_item.reason            IS 'Why the talent is due: left, changed, new, failed, open, refresh, … · 原因';
COMMENT ON COLUMN hire_ops.work_item.source_updated_at IS 'Value of updated_at in the source at planning · 来源更新时间';
COMMENT ON COLUMN hire_ops.work_item.waiting_since     IS 'The last attempt before this run; of a talent never asked, the first plan that had it · 等待起始时间';
COMMENT ON COLUMN hire_ops.work_item.known_sha256      IS 'Hash that makes an answer "unchanged"; null when it must be written · 已知摘要';
COMMENT ON COLUMN hire_ops.work_item.had_interviews    IS 'Whether the talent had live interviews at planning · 是否有面试';
COMMENT ON COLUMN hire_ops.work_item.empty_answers     IS 'Answers in a row without data, before this run · 连续空应答次数';
COMMENT ON COLUMN hire_ops.work_item.outcome           IS 'unchanged, changed, failed or refused; null while not done · 结果';
COMMENT ON COLUMN hire_ops.work_item.done_at           IS 'When the outcome was committed · 完成时间';

CREATE TABLE hire_ops.unknown_field (
    json_path     text PRIMARY KEY,
    first_seen_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL,
    count         bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE hire_ops.unknown_field IS 'Fields of answers that no column takes · 未知字段';
COMMENT ON COLUMN hire_ops.unknown_field.json_path     IS 'JSON path of the field below data, list places left out · 路径';
COMMENT ON COLUMN hire_ops.unknown_field.first_seen_at IS 'When it was first seen · 首次出现时间';
COMMENT ON COLUMN hire_ops.unknown_field.last_seen_at  IS 'When it was last seen · 最近出现时间';
COMMENT ON COLUMN hire_ops.unknown_field.count         IS 'How often it was seen in written answers · 次数';

CREATE TABLE hire_ops.forgotten (
    talent_sha256 text PRIMARY KEY,
    at            timestamptz NOT NULL,
    counts        jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE hire_ops.forgotten IS 'Talents that were erased and must not come back · 已遗忘人才';
COMMENT ON COLUMN hire_ops.forgotten.talent_sha256 IS 'SHA-256 (hex) of the talent id: the id itself is forgotten · 人才 ID 摘要';
COMMENT ON COLUMN hire_ops.forgotten.at            IS 'When the talent was erased · 遗忘时间';
COMMENT ON COLUMN hire_ops.forgotten.counts        IS 'Rows erased, by table · 删除行数';
