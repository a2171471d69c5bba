-- Rates, funnels and applications. What is grouped keeps its ids until the end; names and labels are joined to the groups.

CREATE VIEW hire_bi.pass_rate AS
SELECT g.month,
       g.interview_round_type_id,
       t.name_en_us AS interview_round_type_name_en_us,
       t.name_zh_cn AS interview_round_type_name_zh_cn,
       g.stage_id,
       s.name_en_us AS stage_name_en_us,
       s.name_zh_cn AS stage_name_zh_cn,
       g.interview_type,
       coalesce(l.label_en, 'unknown (' || g.interview_type || ')') AS interview_type_label_en,
       coalesce(l.label_zh_cn, 'unknown (' || g.interview_type || ')') AS interview_type_label_zh_cn,
       g.interviews,
       g.passed,
       g.failed,
       round(g.passed::numeric / nullif(g.passed + g.failed, 0), 4) AS pass_rate,
       g.pending,
       g.undecided,
       g.split,
       g.no_show,
       g.not_started,
       g.not_submitted,
       g.unknown,
       g.records,
       g.records_passed,
       g.records_failed,
       round(g.records_passed::numeric / nullif(g.records_passed + g.records_failed, 0), 4) AS record_pass_rate
FROM (
    SELECT month, interview_round_type_id, stage_id, interview_type,
           count(*) AS interviews,
           count(*) FILTER (WHERE outcome_given = 'passed') AS passed,
           count(*) FILTER (WHERE outcome_given = 'failed') AS failed,
           count(*) FILTER (WHERE outcome_given IN ('passing_so_far', 'failing_so_far')) AS pending,
           count(*) FILTER (WHERE outcome_given = 'undecided') AS undecided,
           count(*) FILTER (WHERE outcome_given = 'split') AS split,
           count(*) FILTER (WHERE outcome_given = 'no_show') AS no_show,
           count(*) FILTER (WHERE outcome_given = 'not_started') AS not_started,
           count(*) FILTER (WHERE outcome_given = 'not_submitted') AS not_submitted,
           count(*) FILTER (WHERE outcome_given = 'unknown') AS unknown,
           sum(panel_size) AS records,
           sum(records_passed) AS records_passed,
           sum(records_failed) AS records_failed
    FROM hire_bi.interview_outcome
    WHERE deleted_at IS NULL
    GROUP BY month, interview_round_type_id, stage_id, interview_type) g
LEFT JOIN hire.interview_round_type t ON t.interview_round_type_id = g.interview_round_type_id
LEFT JOIN hire.stage s ON s.stage_id = g.stage_id
LEFT JOIN hire.code_label l ON l.domain = 'interview_type' AND l.code = g.interview_type;
COMMENT ON VIEW hire_bi.pass_rate IS 'One row per month of begin (report zone) × round type × stage × interview type of live interviews; a missing one is a row of its own · 按月、轮次类型、阶段、面试类型的通过率';
COMMENT ON COLUMN hire_bi.pass_rate.interviews     IS 'Live interviews: passed, failed, pending, undecided, split, no_show, not_started, not_submitted and unknown together · 面试数';
COMMENT ON COLUMN hire_bi.pass_rate.passed         IS 'Interviews with outcome_given passed: numerator of pass_rate · 通过数';
COMMENT ON COLUMN hire_bi.pass_rate.failed         IS 'Interviews with outcome_given failed · 未通过数';
COMMENT ON COLUMN hire_bi.pass_rate.pass_rate      IS 'passed / (passed + failed); NULL when nobody passed or failed; sum the counts, never average this · 通过率';
COMMENT ON COLUMN hire_bi.pass_rate.pending        IS 'Interviews with outcome_given passing_so_far or failing_so_far · 部分评价数';
COMMENT ON COLUMN hire_bi.pass_rate.undecided      IS 'Interviews with outcome_given undecided · 待定数';
COMMENT ON COLUMN hire_bi.pass_rate.split          IS 'Interviews with outcome_given split · 意见不一数';
COMMENT ON COLUMN hire_bi.pass_rate.no_show        IS 'Interviews with outcome_given no_show · 爽约数';
COMMENT ON COLUMN hire_bi.pass_rate.not_started    IS 'Interviews with outcome_given not_started · 未开始数';
COMMENT ON COLUMN hire_bi.pass_rate.not_submitted  IS 'Interviews with outcome_given not_submitted · 未评价数';
COMMENT ON COLUMN hire_bi.pass_rate.unknown        IS 'Interviews with outcome_given unknown · 结果未知数';
COMMENT ON COLUMN hire_bi.pass_rate.records        IS 'Live records of these interviews, decided or not · 评价数';
COMMENT ON COLUMN hire_bi.pass_rate.records_passed IS 'Live records decided as passed (conclusion 1, commit_status not 2): numerator of record_pass_rate · 评价通过数';
COMMENT ON COLUMN hire_bi.pass_rate.records_failed IS 'Live records decided as failed (conclusion 2, commit_status not 2) · 评价未通过数';
COMMENT ON COLUMN hire_bi.pass_rate.record_pass_rate IS 'records_passed / (records_passed + records_failed); NULL when no record is decided; sum the counts, never average this · 评价通过率';

CREATE VIEW hire_bi.no_show AS
SELECT g.month,
       g.interview_round_type_id,
       t.name_en_us AS interview_round_type_name_en_us,
       t.name_zh_cn AS interview_round_type_name_zh_cn,
       g.interview_type,
       coalesce(l.label_en, 'unknown (' || g.interview_type || ')') AS interview_type_label_en,
       coalesce(l.label_zh_cn, 'unknown (' || g.interview_type || ')') AS interview_type_label_zh_cn,
       g.interviews,
       g.by_interview,
       round(g.by_interview::numeric / g.interviews, 4) AS by_interview_rate,
       g.by_record,
       round(g.by_record::numeric / g.interviews, 4) AS by_record_rate,
       g.only_by_interview,
       g.only_by_record,
       g.only_by_interview + g.only_by_record AS disagreements
FROM (
    SELECT month, interview_round_type_id, interview_type,
           count(*) AS interviews,
           count(*) FILTER (WHERE given) AS by_interview,
           count(*) FILTER (WHERE derived) AS by_record,
           count(*) FILTER (WHERE given AND NOT derived) AS only_by_interview,
           count(*) FILTER (WHERE derived AND NOT given) AS only_by_record
    FROM (SELECT *, outcome_given = 'no_show' AS given, records_no_show > 0 AS derived FROM hire_bi.interview_outcome) o
    WHERE deleted_at IS NULL AND coalesce(end_at, begin_at) < now()
    GROUP BY month, interview_round_type_id, interview_type) g
LEFT JOIN hire.interview_round_type t ON t.interview_round_type_id = g.interview_round_type_id
LEFT JOIN hire.code_label l ON l.domain = 'interview_type' AND l.code = g.interview_type;
COMMENT ON VIEW hire_bi.no_show IS 'One row per month of begin (report zone) × round type × interview type of live interviews that are over (end, else begin, has passed) · 按月、轮次类型、面试类型的爽约';
COMMENT ON COLUMN hire_bi.no_show.interviews        IS 'Live interviews that are over: denominator of both rates · 已结束面试数';
COMMENT ON COLUMN hire_bi.no_show.by_interview      IS 'Of these, interviews whose status says no-show (interview_round_summary 6) · 按面试状态爽约数';
COMMENT ON COLUMN hire_bi.no_show.by_interview_rate IS 'by_interview / interviews; sum the counts, never average this · 按面试状态爽约率';
COMMENT ON COLUMN hire_bi.no_show.by_record         IS 'Of these, interviews with at least one live record of conclusion 5 · 按评价爽约数';
COMMENT ON COLUMN hire_bi.no_show.by_record_rate    IS 'by_record / interviews; sum the counts, never average this · 按评价爽约率';
COMMENT ON COLUMN hire_bi.no_show.only_by_interview IS 'No-show by status, by no record · 仅按面试状态爽约数';
COMMENT ON COLUMN hire_bi.no_show.only_by_record    IS 'No-show by a record, not by status · 仅按评价爽约数';
COMMENT ON COLUMN hire_bi.no_show.disagreements     IS 'only_by_interview and only_by_record together · 不一致数';

-- A missing round or stage sorts last and is nobody's next one.
CREATE VIEW hire_bi.funnel_round AS
SELECT cohort_month,
       round,
       count(*) AS applications,
       count(*) FILTER (WHERE outcome = 'passed') AS passed,
       round(count(*) FILTER (WHERE outcome = 'passed')::numeric / count(*), 4) AS passed_rate,
       count(next_round) AS went_on,
       round(count(next_round)::numeric / count(*), 4) AS went_on_rate,
       round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM next_begin - first_begin)::double precision / 86400)
              FILTER (WHERE next_round IS NOT NULL))::numeric, 2) AS median_days
FROM (
    SELECT r.round, r.outcome, r.first_begin,
           date_trunc('month', min(r.first_begin) OVER (PARTITION BY r.application_id)
                      AT TIME ZONE (SELECT value FROM hire_bi.setting WHERE name = 'report_zone'))::date AS cohort_month,
           lead(r.round) OVER following AS next_round,
           lead(r.first_begin) OVER following AS next_begin
    FROM (
        SELECT application_id, round, min(begin_at) AS first_begin,
               (array_agg(outcome_given ORDER BY begin_at DESC NULLS LAST, interview_id DESC))[1] AS outcome
        FROM hire_bi.interview_outcome
        WHERE deleted_at IS NULL
        GROUP BY application_id, round) r
    WINDOW following AS (PARTITION BY r.application_id ORDER BY r.round NULLS LAST)) s
GROUP BY cohort_month, round;
COMMENT ON VIEW hire_bi.funnel_round IS 'One row per cohort month × round: applications that reached the round, counted once however often they had it · 按批次月份与轮次的漏斗';
COMMENT ON COLUMN hire_bi.funnel_round.cohort_month IS 'First day of the month (report zone) of the application''s first live interview; NULL when none has a begin · 批次月份（首场面试所在月，报表时区）';
COMMENT ON COLUMN hire_bi.funnel_round.round        IS 'Number of the round as it came · 面试轮次';
COMMENT ON COLUMN hire_bi.funnel_round.applications IS 'Applications with a live interview of the round: denominator of both rates · 到达投递数';
COMMENT ON COLUMN hire_bi.funnel_round.passed       IS 'Of these, applications whose last live interview of the round has outcome_given passed · 通过投递数';
COMMENT ON COLUMN hire_bi.funnel_round.passed_rate  IS 'passed / applications; sum the counts, never average this · 通过率';
COMMENT ON COLUMN hire_bi.funnel_round.went_on      IS 'Of these, applications with a live interview of a higher round · 进入下一轮投递数';
COMMENT ON COLUMN hire_bi.funnel_round.went_on_rate IS 'went_on / applications; sum the counts, never average this · 晋级率';
COMMENT ON COLUMN hire_bi.funnel_round.median_days  IS 'Median days from the first begin of the round to the first begin of the application''s next round, over went_on · 到下一轮的中位天数';

CREATE VIEW hire_bi.funnel_stage AS
SELECT g.cohort_month,
       g.stage_id,
       t.name_en_us AS stage_name_en_us,
       t.name_zh_cn AS stage_name_zh_cn,
       g.applications,
       g.passed,
       round(g.passed::numeric / g.applications, 4) AS passed_rate,
       g.went_on,
       round(g.went_on::numeric / g.applications, 4) AS went_on_rate,
       g.median_days
FROM (
    SELECT cohort_month, stage_id,
           count(*) AS applications,
           count(*) FILTER (WHERE outcome = 'passed') AS passed,
           count(*) FILTER (WHERE goes_on) AS went_on,
           round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM next_begin - first_begin)::double precision / 86400)
                  FILTER (WHERE goes_on))::numeric, 2) AS median_days
    FROM (
        SELECT *, next_stage_id IS NOT NULL AND stage_id IS NOT NULL AND next_begin IS NOT NULL AS goes_on
        FROM (
            SELECT r.stage_id, r.outcome, r.first_begin,
                   date_trunc('month', min(r.first_begin) OVER (PARTITION BY r.application_id)
                              AT TIME ZONE (SELECT value FROM hire_bi.setting WHERE name = 'report_zone'))::date AS cohort_month,
                   lead(r.stage_id) OVER following AS next_stage_id,
                   lead(r.first_begin) OVER following AS next_begin
            FROM (
                SELECT application_id, stage_id, min(begin_at) AS first_begin,
                       (array_agg(outcome_given ORDER BY begin_at DESC NULLS LAST, interview_id DESC))[1] AS outcome
                FROM hire_bi.interview_outcome
                WHERE deleted_at IS NULL
                GROUP BY application_id, stage_id) r
            WINDOW following AS (PARTITION BY r.application_id ORDER BY r.stage_id IS NULL, r.first_begin NULLS LAST, r.stage_id)) w) s
    GROUP BY cohort_month, stage_id) g
LEFT JOIN hire.stage t ON t.stage_id = g.stage_id;
COMMENT ON VIEW hire_bi.funnel_stage IS 'One row per cohort month × stage: applications that reached the stage, counted once; stages follow each other by first begin, as the API gives them no rank · 按批次月份与阶段的漏斗';
COMMENT ON COLUMN hire_bi.funnel_stage.cohort_month IS 'First day of the month (report zone) of the application''s first live interview; NULL when none has a begin · 批次月份（首场面试所在月，报表时区）';
COMMENT ON COLUMN hire_bi.funnel_stage.applications IS 'Applications with a live interview of the stage: denominator of both rates · 到达投递数';
COMMENT ON COLUMN hire_bi.funnel_stage.passed       IS 'Of these, applications whose last live interview of the stage has outcome_given passed · 通过投递数';
COMMENT ON COLUMN hire_bi.funnel_stage.passed_rate  IS 'passed / applications; sum the counts, never average this · 通过率';
COMMENT ON COLUMN hire_bi.funnel_stage.went_on      IS 'Of these, applications with another known stage that first began later · 进入下一阶段投递数';
COMMENT ON COLUMN hire_bi.funnel_stage.went_on_rate IS 'went_on / applications; sum the counts, never average this · 晋级率';
COMMENT ON COLUMN hire_bi.funnel_stage.median_days  IS 'Median days from the first begin of the stage to the first begin of the application''s next stage, over went_on · 到下一阶段的中位天数';

CREATE VIEW hire_bi.application_summary_all AS
SELECT a.application_id,
       a.talent_id,
       x.job,
       x.department,
       x.recruiter,
       x.extra,
       coalesce(i.interviews, 0) AS interviews,
       coalesce(i.rounds, 0) AS rounds,
       coalesce(p.interviewers, 0) AS interviewers,
       i.first_begin_at,
       i.last_begin_at,
       round(extract(epoch FROM i.last_begin_at - i.first_begin_at) / 86400, 1) AS days,
       i.present_outcome,
       coalesce(i.retired_interviews, 0) AS retired_interviews,
       a.deleted_at
FROM hire.application a
LEFT JOIN source.application x ON x.application_id = a.application_id
LEFT JOIN (
    SELECT application_id,
           count(*) FILTER (WHERE deleted_at IS NULL) AS interviews,
           count(*) FILTER (WHERE deleted_at IS NOT NULL) AS retired_interviews,
           count(DISTINCT round) FILTER (WHERE deleted_at IS NULL) AS rounds,
           min(begin_at) FILTER (WHERE deleted_at IS NULL) AS first_begin_at,
           max(begin_at) FILTER (WHERE deleted_at IS NULL) AS last_begin_at,
           (array_agg(outcome_given ORDER BY begin_at DESC NULLS LAST, interview_id DESC) FILTER (WHERE deleted_at IS NULL))[1]
             AS present_outcome
    FROM hire_bi.interview_outcome
    GROUP BY application_id) i ON i.application_id = a.application_id
LEFT JOIN (
    SELECT i.application_id, count(DISTINCT r.interviewer_id) AS interviewers
    FROM hire.interview i
    JOIN hire.interview_record r ON r.interview_id = i.interview_id AND r.deleted_at IS NULL
    WHERE i.deleted_at IS NULL
    GROUP BY i.application_id) p ON p.application_id = a.application_id;
COMMENT ON VIEW hire_bi.application_summary_all IS 'One row per application, retired ones too (deleted_at), also without interviews; what is counted is live · 每个投递一行（含已停用）';
COMMENT ON COLUMN hire_bi.application_summary_all.interviews      IS 'Live interviews · 面试数';
COMMENT ON COLUMN hire_bi.application_summary_all.rounds          IS 'Different numbers of rounds among the live interviews · 轮次数';
COMMENT ON COLUMN hire_bi.application_summary_all.interviewers    IS 'Different known interviewers on live records of live interviews · 面试官人数';
COMMENT ON COLUMN hire_bi.application_summary_all.first_begin_at  IS 'Begin of the first live interview · 首场面试开始时间';
COMMENT ON COLUMN hire_bi.application_summary_all.last_begin_at   IS 'Begin of the last live interview, perhaps ahead · 末场面试开始时间';
COMMENT ON COLUMN hire_bi.application_summary_all.days            IS 'Days from first_begin_at to last_begin_at · 历时（天）';
COMMENT ON COLUMN hire_bi.application_summary_all.present_outcome IS 'outcome_given of the live interview that begins last · 当前结果';
COMMENT ON COLUMN hire_bi.application_summary_all.retired_interviews IS 'Retired interviews · 已停用面试数';

CREATE VIEW hire_bi.application_summary AS
SELECT application_id, talent_id, job, department, recruiter, extra, interviews, rounds, interviewers, first_begin_at, last_begin_at,
       days, present_outcome
FROM hire_bi.application_summary_all
WHERE deleted_at IS NULL;
COMMENT ON VIEW hire_bi.application_summary IS 'One row per live application, also without interviews; what is counted is live · 每个投递一行';

-- A column without a comment of its own means what it means in interview_all, else in application_summary_all.
DO $$
DECLARE
    c record;
BEGIN
    FOR c IN
        SELECT DISTINCT ON (a.attrelid, a.attnum) a.attrelid::regclass AS view, a.attname, d.description
        FROM pg_attribute a
        JOIN pg_class v ON v.oid = a.attrelid AND v.relkind = 'v' AND v.relnamespace = 'hire_bi'::regnamespace
        JOIN pg_attribute m ON m.attname = a.attname
          AND m.attrelid IN ('hire_bi.interview_all'::regclass, 'hire_bi.application_summary_all'::regclass)
        JOIN pg_description d ON d.objoid = m.attrelid AND d.classoid = 'pg_class'::regclass AND d.objsubid = m.attnum
        WHERE a.attnum > 0 AND col_description(a.attrelid, a.attnum) IS NULL
        ORDER BY a.attrelid, a.attnum, m.attrelid
    LOOP
        EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', c.view, c.attname, c.description);
    END LOOP;
END
$$;
