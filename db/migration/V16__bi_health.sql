-- How far the figures can be trusted.

CREATE VIEW hire_bi.sync_health AS
SELECT run_id, command, started_at, ended_at,
       round(extract(epoch FROM ended_at - started_at) / 60, 1) AS minutes,
       outcome, exit_code,
       coalesce(exit_code IN (0, 3), false) AS succeeded,
       planned, unchanged, changed, failed, refused, remaining, postponed,
       calls, throttled, retried, rows_inserted, rows_updated, rows_retired, take_overs,
       max(ended_at) FILTER (WHERE command = 'sync' AND exit_code IN (0, 3)) OVER () AS last_success_at,
       round(extract(epoch FROM now() - max(ended_at) FILTER (WHERE command = 'sync' AND exit_code IN (0, 3)) OVER ()) / 3600, 1)
         AS hours_since_success
FROM hire_ops.run;
COMMENT ON VIEW hire_bi.sync_health IS 'One row per run of the program; planned = unchanged + changed + failed + refused + remaining · 每次运行一行';
COMMENT ON COLUMN hire_bi.sync_health.run_id        IS 'Number of the run · 运行编号';
COMMENT ON COLUMN hire_bi.sync_health.command       IS 'The command, such as sync · 命令';
COMMENT ON COLUMN hire_bi.sync_health.started_at    IS 'When the run began · 开始时间';
COMMENT ON COLUMN hire_bi.sync_health.ended_at      IS 'When the run ended; NULL while it runs · 结束时间';
COMMENT ON COLUMN hire_bi.sync_health.minutes       IS 'Minutes it took · 时长（分钟）';
COMMENT ON COLUMN hire_bi.sync_health.outcome       IS 'How it stands or ended, as in hire_ops.run · 结果';
COMMENT ON COLUMN hire_bi.sync_health.exit_code     IS 'Exit code of the program; NULL while it runs · 退出码';
COMMENT ON COLUMN hire_bi.sync_health.succeeded     IS 'Whether it went through its whole list (exit code 0 or 3) · 是否完成';
COMMENT ON COLUMN hire_bi.sync_health.planned       IS 'Talents in its list · 计划人数';
COMMENT ON COLUMN hire_bi.sync_health.unchanged     IS 'Talents whose answer equals the last one · 未变人数';
COMMENT ON COLUMN hire_bi.sync_health.changed       IS 'Talents whose answer was written · 变更人数';
COMMENT ON COLUMN hire_bi.sync_health.failed        IS 'Talents that could not be had and stay due · 失败人数';
COMMENT ON COLUMN hire_bi.sync_health.refused       IS 'Talents whose answer is unusable · 拒绝人数';
COMMENT ON COLUMN hire_bi.sync_health.remaining     IS 'Talents not done · 剩余人数';
COMMENT ON COLUMN hire_bi.sync_health.postponed     IS 'Talents for whom the month''s quota left no call · 推迟人数';
COMMENT ON COLUMN hire_bi.sync_health.calls         IS 'Calls sent, every attempt counted · 调用次数';
COMMENT ON COLUMN hire_bi.sync_health.throttled     IS 'Answers that said too many requests · 限流次数';
COMMENT ON COLUMN hire_bi.sync_health.retried       IS 'Calls sent again after a passing fault · 重试次数';
COMMENT ON COLUMN hire_bi.sync_health.rows_inserted IS 'Rows inserted into hire · 新增行数';
COMMENT ON COLUMN hire_bi.sync_health.rows_updated  IS 'Rows of hire changed · 更新行数';
COMMENT ON COLUMN hire_bi.sync_health.rows_retired  IS 'Rows of hire retired · 停用行数';
COMMENT ON COLUMN hire_bi.sync_health.take_overs    IS 'Rows that passed to another talent · 归属变更数';
COMMENT ON COLUMN hire_bi.sync_health.last_success_at     IS 'End of the last sync that succeeded, the same in every row; NULL when none did · 最近成功时间';
COMMENT ON COLUMN hire_bi.sync_health.hours_since_success IS 'Hours from last_success_at to now · 距最近成功小时数';

CREATE VIEW hire_bi.talent_freshness AS
SELECT t.talent_id,
       t.status,
       t.last_attempt_at,
       t.last_success_at,
       round(extract(epoch FROM now() - t.last_success_at) / 3600, 1) AS hours_since_success,
       t.attempts AS failures_in_a_row,
       t.error_code,
       coalesce(i.interviews, 0) AS interviews
FROM hire_ops.talent_sync t
LEFT JOIN (SELECT talent_id, count(*) AS interviews FROM hire.interview WHERE deleted_at IS NULL GROUP BY talent_id) i
  ON i.talent_id = t.talent_id;
COMMENT ON VIEW hire_bi.talent_freshness IS 'One row per talent that was ever asked about · 每位人才一行';
COMMENT ON COLUMN hire_bi.talent_freshness.status            IS 'synced, failed, refused or gone, of the last attempt · 状态';
COMMENT ON COLUMN hire_bi.talent_freshness.last_attempt_at   IS 'When the talent was last asked about · 最近尝试时间';
COMMENT ON COLUMN hire_bi.talent_freshness.last_success_at   IS 'Fetch time of the last accepted answer; NULL when there was none · 最近成功时间';
COMMENT ON COLUMN hire_bi.talent_freshness.hours_since_success IS 'Hours from last_success_at to now · 距最近成功小时数';
COMMENT ON COLUMN hire_bi.talent_freshness.failures_in_a_row IS 'Failures since the last success · 连续失败次数';
COMMENT ON COLUMN hire_bi.talent_freshness.error_code        IS 'Error code of the last failure · 错误码';
COMMENT ON COLUMN hire_bi.talent_freshness.interviews        IS 'Live interviews of the talent · 面试数';

CREATE TABLE hire_bi.quality_rule (
    rule              text PRIMARY KEY,
    description_en    text NOT NULL,
    description_zh_cn text NOT NULL,
    threshold         numeric NOT NULL,
    threshold_kind    text NOT NULL CHECK (threshold_kind IN ('share', 'count'))
);
COMMENT ON TABLE hire_bi.quality_rule IS 'The rules of hire_bi.data_quality with their thresholds, which may be edited · 数据质量规则';
COMMENT ON COLUMN hire_bi.quality_rule.rule              IS 'Name of the rule · 规则';
COMMENT ON COLUMN hire_bi.quality_rule.description_en    IS 'What is found of what is checked, English · 英文说明';
COMMENT ON COLUMN hire_bi.quality_rule.description_zh_cn IS 'What is found of what is checked, Chinese · 中文说明';
COMMENT ON COLUMN hire_bi.quality_rule.threshold         IS 'The most that is all right: a share (found / checked) or a count of found · 阈值';
COMMENT ON COLUMN hire_bi.quality_rule.threshold_kind    IS 'share or count: what threshold is compared with · 阈值类型';
INSERT INTO hire_bi.quality_rule (rule, threshold, threshold_kind, description_en, description_zh_cn) VALUES
    ('unknown_interview_round_summary', 0, 'share', 'Codes of live interviews that have no label', '面试状态无标签'),
    ('unknown_interview_type', 0, 'share', 'Codes of live interviews that have no label', '面试类型无标签'),
    ('unknown_video_type', 0, 'share', 'Codes of live interviews that have no label', '视频面试工具无标签'),
    ('unknown_arrangement_type', 0, 'share', 'Codes of live interviews that have no label', '安排类型无标签'),
    ('unknown_arrangement_status', 0, 'share', 'Codes of live interviews of arrangement_type 2 that have no label', '集中面试安排状态无标签'),
    ('unknown_arrangement_appointment_kind', 0, 'share', 'Codes of live interviews that have no label', '安排方式无标签'),
    ('unknown_commit_status', 0, 'share', 'Codes of live records that have no label', '提交状态无标签'),
    ('unknown_conclusion', 0, 'share', 'Codes of live records that have no label', '面试结论无标签'),
    ('unknown_reserved_status', 0, 'share', 'Codes of live bookings that have no label', '会议室预定状态无标签'),
    ('unknown_field', 0, 'count', 'Fields of answers that no column takes', '未映射的应答字段'),
    ('unreadable_time_zone', 0.01, 'share', 'Live interviews whose zone gives no local time, of those that have one', '候选人时区无法识别'),
    ('missing_begin', 0.05, 'share', 'Live interviews without a begin', '面试无开始时间'),
    ('missing_end', 0.05, 'share', 'Live interviews without an end, of those with a begin', '面试无结束时间'),
    ('odd_interval', 0.01, 'share', 'Live interviews that end not after their begin, or more than 24 h after it, of those with both', '面试时段异常'),
    ('orphan', 0, 'share', 'Live rows that hang on a retired one: interviews, records, bookings', '上级已停用的数据'),
    ('application_id_differs', 0.01, 'share', 'Live interviews that name another application than the one they came with, of those that name one', '投递 ID 不一致'),
    ('outcome_differs', 0.05, 'share', 'Live interviews whose outcome by status and by records differ, of those with a known status', '两种面试结果不一致'),
    ('no_panel', 0.05, 'share', 'Live interviews that are over and have no live record', '已结束面试无面试官'),
    ('withheld_interviewer', 0.2, 'share', 'Live records without an interviewer', '面试官 ID 缺失'),
    ('time_unknown', 0.5, 'share', 'Submitted evaluations of which nobody knows when, of those submitted', '评价提交时间未知'),
    ('derived_room', 0.01, 'share', 'Live bookings of rooms that came without an id', '会议室 ID 缺失'),
    ('failing_talent', 0.05, 'share', 'Talents whose last attempt failed or was refused, of those not gone', '同步失败的人才'),
    ('stale_talent', 0.01, 'share', 'Talents without an accepted answer for 31 days, of those not gone', '31天未同步的人才');

CREATE VIEW hire_bi.data_quality AS
WITH live_interview AS (
    SELECT count(*) AS live,
           count(o.begin_at) AS begun,
           count(*) FILTER (WHERE o.begin_at IS NOT NULL AND o.end_at IS NULL) AS endless,
           count(*) FILTER (WHERE o.end_at <= o.begin_at OR o.end_at > o.begin_at + interval '24 hours') AS odd,
           count(i.interview_application_id) AS named,
           count(*) FILTER (WHERE i.interview_application_id <> o.application_id) AS other_named,
           count(*) FILTER (WHERE o.outcome_given <> 'unknown') AS given,
           count(*) FILTER (WHERE o.outcome_given <> 'unknown' AND o.outcome_given <> o.outcome_derived) AS differs,
           count(*) FILTER (WHERE coalesce(o.end_at, o.begin_at) < now()) AS over,
           count(*) FILTER (WHERE coalesce(o.end_at, o.begin_at) < now() AND o.panel_size = 0) AS no_panel,
           count(*) FILTER (WHERE a.deleted_at IS NOT NULL) AS orphans
    FROM hire_bi.interview_outcome o
    JOIN hire.interview i ON i.interview_id = o.interview_id
    JOIN hire.application a ON a.application_id = o.application_id
    WHERE o.deleted_at IS NULL
), live_record AS (
    SELECT count(*) AS live,
           count(*) FILTER (WHERE r.interviewer_id IS NULL) AS withheld,
           count(*) FILTER (WHERE i.deleted_at IS NOT NULL) AS orphans
    FROM hire.interview_record r
    JOIN hire.interview i ON i.interview_id = r.interview_id
    WHERE r.deleted_at IS NULL
), live_booking AS (
    SELECT count(*) AS live,
           count(*) FILTER (WHERE starts_with(b.room_id, b.interview_id || '/room/')) AS derived,
           count(*) FILTER (WHERE i.deleted_at IS NOT NULL) AS orphans
    FROM hire.interview_meeting_room b
    JOIN hire.interview i ON i.interview_id = b.interview_id
    WHERE b.deleted_at IS NULL
), submitted AS (
    SELECT count(*) AS all_of_them, count(*) FILTER (WHERE submitted_at IS NULL) AS time_unknown
    FROM hire_bi.interview_panel
    WHERE commit_status = 1
), zone AS (
    SELECT coalesce(sum(n), 0) AS named, coalesce(sum(n) FILTER (WHERE hire_bi.local_time(now(), code) IS NULL), 0) AS unreadable
    FROM (SELECT talent_time_zone_code AS code, count(*) AS n FROM hire.interview
          WHERE deleted_at IS NULL AND talent_time_zone_code IS NOT NULL GROUP BY talent_time_zone_code) z
), talent AS (
    SELECT count(*) AS asked,
           count(*) FILTER (WHERE status IN ('failed', 'refused')) AS failing,
           count(*) FILTER (WHERE coalesce(last_success_at, '-infinity') < now() - interval '31 days') AS stale
    FROM hire_ops.talent_sync
    WHERE status <> 'gone'
), code AS (
    SELECT CASE WHEN grouping(interview_round_summary) = 0 THEN 'interview_round_summary'
                WHEN grouping(interview_type) = 0 THEN 'interview_type'
                WHEN grouping(video_type) = 0 THEN 'video_type'
                WHEN grouping(arrangement_type) = 0 THEN 'arrangement_type'
                WHEN grouping(arrangement_status) = 0 THEN 'arrangement_status'
                ELSE 'arrangement_appointment_kind' END AS domain,
           coalesce(interview_round_summary, interview_type, video_type, arrangement_type, arrangement_status,
                    arrangement_appointment_kind) AS code,
           count(*) AS n
    FROM (SELECT interview_round_summary, interview_type, video_type, arrangement_type, arrangement_appointment_kind,
                 CASE WHEN arrangement_type = 2 THEN arrangement_status END AS arrangement_status
          FROM hire.interview WHERE deleted_at IS NULL) i
    GROUP BY GROUPING SETS ((interview_round_summary), (interview_type), (video_type), (arrangement_type), (arrangement_status),
                            (arrangement_appointment_kind))
    UNION ALL
    SELECT CASE WHEN grouping(commit_status) = 0 THEN 'commit_status' ELSE 'conclusion' END, coalesce(commit_status, conclusion), count(*)
    FROM hire.interview_record WHERE deleted_at IS NULL
    GROUP BY GROUPING SETS ((commit_status), (conclusion))
    UNION ALL
    SELECT 'reserved_status', reserved_status, count(*)
    FROM hire.interview_meeting_room WHERE deleted_at IS NULL
    GROUP BY reserved_status
), counted (rule, found, checked) AS (
    SELECT 'unknown_' || c.domain, coalesce(sum(c.n) FILTER (WHERE l.code IS NULL AND c.code IS NOT NULL), 0),
           coalesce(sum(c.n) FILTER (WHERE c.code IS NOT NULL), 0)
    FROM code c LEFT JOIN hire.code_label l ON l.domain = c.domain AND l.code = c.code
    GROUP BY c.domain
    UNION ALL SELECT 'unknown_field', count(*), NULL FROM hire_ops.unknown_field
    UNION ALL SELECT 'unreadable_time_zone', unreadable, named FROM zone
    UNION ALL SELECT 'missing_begin', live - begun, live FROM live_interview
    UNION ALL SELECT 'missing_end', endless, begun FROM live_interview
    UNION ALL SELECT 'odd_interval', odd, begun - endless FROM live_interview
    UNION ALL SELECT 'orphan', i.orphans + r.orphans + b.orphans, i.live + r.live + b.live
              FROM live_interview i, live_record r, live_booking b
    UNION ALL SELECT 'application_id_differs', other_named, named FROM live_interview
    UNION ALL SELECT 'outcome_differs', differs, given FROM live_interview
    UNION ALL SELECT 'no_panel', no_panel, over FROM live_interview
    UNION ALL SELECT 'withheld_interviewer', withheld, live FROM live_record
    UNION ALL SELECT 'time_unknown', time_unknown, all_of_them FROM submitted
    UNION ALL SELECT 'derived_room', derived, live FROM live_booking
    UNION ALL SELECT 'failing_talent', failing, asked FROM talent
    UNION ALL SELECT 'stale_talent', stale, asked FROM talent
)
SELECT q.rule,
       q.description_en,
       q.description_zh_cn,
       coalesce(c.found, 0) AS found,
       CASE WHEN q.threshold_kind = 'share' THEN coalesce(c.checked, 0) END AS checked,
       round(c.found::numeric / nullif(c.checked, 0), 4) AS share,
       q.threshold,
       q.threshold_kind,
       coalesce(CASE q.threshold_kind WHEN 'share' THEN c.found > q.threshold * c.checked ELSE c.found > q.threshold END, false)
         AS over_threshold
FROM hire_bi.quality_rule q
LEFT JOIN counted c ON c.rule = q.rule;
COMMENT ON VIEW hire_bi.data_quality IS 'One row per rule of hire_bi.quality_rule: how much is found of what is checked, and whether that is too much · 每条数据质量规则一行';
COMMENT ON COLUMN hire_bi.data_quality.rule              IS 'Name of the rule · 规则';
COMMENT ON COLUMN hire_bi.data_quality.description_en    IS 'What is found of what is checked, English · 英文说明';
COMMENT ON COLUMN hire_bi.data_quality.description_zh_cn IS 'What is found of what is checked, Chinese · 中文说明';
COMMENT ON COLUMN hire_bi.data_quality.found             IS 'How many break the rule: numerator of share · 命中数';
COMMENT ON COLUMN hire_bi.data_quality.checked           IS 'How many could: denominator of share; NULL where only the count matters · 检查数';
COMMENT ON COLUMN hire_bi.data_quality.share             IS 'found / checked; NULL when nothing was checked · 占比';
COMMENT ON COLUMN hire_bi.data_quality.threshold         IS 'The most that is all right, of share or of found · 阈值';
COMMENT ON COLUMN hire_bi.data_quality.threshold_kind    IS 'share or count: what threshold is compared with · 阈值类型';
COMMENT ON COLUMN hire_bi.data_quality.over_threshold    IS 'Whether more than the threshold is found · 是否超过阈值';

COMMENT ON COLUMN hire_bi.talent_freshness.talent_id IS 'Id of the talent · 人才 ID';
