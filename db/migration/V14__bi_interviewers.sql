-- Interviewers: their weeks, how they judge beside their peers, how soon they write. What is filtered by week, month or quarter
-- stands in every PARTITION BY, so that the filter reaches the tables.

CREATE VIEW hire_bi.interviewer_slot AS
SELECT DISTINCT
       r.interviewer_id,
       i.interview_id,
       i.talent_id,
       i.begin_time AS begin_at,
       i.end_time AS end_at,
       date_trunc('week', i.begin_time AT TIME ZONE (SELECT value FROM hire_bi.setting WHERE name = 'report_zone'))::date AS iso_week,
       (i.begin_time AT TIME ZONE (SELECT value FROM hire_bi.setting WHERE name = 'report_zone'))::date AS day,
       CASE WHEN i.end_time > i.begin_time AND i.end_time <= i.begin_time + interval '24 hours'
            THEN round(extract(epoch FROM i.end_time - i.begin_time) / 60, 3) END AS minutes
FROM hire.interview i
JOIN hire.interview_record r ON r.interview_id = i.interview_id AND r.deleted_at IS NULL
WHERE i.deleted_at IS NULL;
COMMENT ON VIEW hire_bi.interviewer_slot IS 'One row per interviewer × live interview, however many records they have on it; the other views build on it · 每位面试官每场面试一行';
COMMENT ON COLUMN hire_bi.interviewer_slot.minutes IS 'Minutes from begin to end; NULL when one is missing, the end is not after the begin, or more than 24 h after it · 时长（分钟）';

-- A walk along the time of each interviewer and week: +1 where an interview begins, -1 where it ends. What is still going on when
-- one begins, overlaps it; what ended at most 5 minutes before, is back to back with it. What reaches into the next week, with
-- those 5 minutes, walks there too.
CREATE VIEW hire_bi.interviewer_load AS
SELECT g.interviewer_id,
       u.name_en_us AS interviewer_name_en_us,
       u.name_zh_cn AS interviewer_name_zh_cn,
       g.iso_week,
       g.interviews,
       g.minutes,
       g.untimed,
       g.talents,
       g.most_in_a_day,
       g.back_to_back,
       g.overlapping_pairs
FROM (
    SELECT interviewer_id, iso_week,
           count(*) FILTER (WHERE own) AS interviews,
           coalesce(round(sum(minutes) FILTER (WHERE own), 1), 0.0) AS minutes,
           count(*) FILTER (WHERE own AND minutes IS NULL) AS untimed,
           count(DISTINCT talent_id) FILTER (WHERE own) AS talents,
           max(in_day) FILTER (WHERE own AND interviewer_id IS NOT NULL) AS most_in_a_day,
           CASE WHEN interviewer_id IS NOT NULL THEN count(*) FILTER (WHERE own AND step = 1 AND just_ended > 0) END AS back_to_back,
           CASE WHEN interviewer_id IS NOT NULL THEN coalesce(sum(going_on - 1) FILTER (WHERE own AND step = 1), 0) END
             AS overlapping_pairs
    FROM (
        SELECT *,
               count(*) FILTER (WHERE own) OVER (PARTITION BY interviewer_id, iso_week, day) AS in_day,
               sum(step) OVER (PARTITION BY interviewer_id, iso_week ORDER BY at, step, interview_id ROWS UNBOUNDED PRECEDING) AS going_on,
               count(*) FILTER (WHERE step = -1) OVER (PARTITION BY interviewer_id, iso_week ORDER BY at
                 RANGE BETWEEN interval '5 minutes' PRECEDING AND CURRENT ROW) AS just_ended
        FROM (
            SELECT interviewer_id, iso_week, day, interview_id, talent_id, minutes, begin_at AS at,
                   CASE WHEN minutes IS NULL THEN 0 ELSE 1 END AS step, true AS own
            FROM hire_bi.interviewer_slot
            UNION ALL
            SELECT interviewer_id, iso_week, NULL, interview_id, NULL, NULL, end_at, -1, false
            FROM hire_bi.interviewer_slot
            WHERE minutes IS NOT NULL
            UNION ALL
            SELECT s.interviewer_id, s.iso_week + 7, NULL, s.interview_id, NULL, NULL, e.at, e.step, false
            FROM hire_bi.interviewer_slot s
            CROSS JOIN LATERAL (VALUES (s.begin_at, 1), (s.end_at, -1)) e (at, step)
            WHERE s.minutes IS NOT NULL
              AND ((s.end_at + interval '5 minutes') AT TIME ZONE (SELECT value FROM hire_bi.setting WHERE name = 'report_zone'))::date
                  >= s.iso_week + 7) event) walk
    GROUP BY interviewer_id, iso_week
    HAVING bool_or(own)) g
LEFT JOIN hire.feishu_user u ON u.user_id = g.interviewer_id;
COMMENT ON VIEW hire_bi.interviewer_load IS 'One row per interviewer × ISO week of begin (report zone): live records on live interviews; those whose interviewer the API withholds are one row without an id · 每位面试官每周的工作量';
COMMENT ON COLUMN hire_bi.interviewer_load.interviews        IS 'Live interviews that begin in the week · 面试数';
COMMENT ON COLUMN hire_bi.interviewer_load.minutes           IS 'Minutes from begin to end, summed over these interviews but the untimed · 时长合计（分钟）';
COMMENT ON COLUMN hire_bi.interviewer_load.untimed           IS 'Of these, interviews without end, with an end not after the begin, or of more than 24 h: not in minutes, back_to_back, overlapping_pairs · 无有效时长的面试数';
COMMENT ON COLUMN hire_bi.interviewer_load.talents           IS 'Different talents in these interviews · 人才数';
COMMENT ON COLUMN hire_bi.interviewer_load.most_in_a_day     IS 'Most of these interviews in one day of the report zone; NULL without an id · 单日最多面试数';
COMMENT ON COLUMN hire_bi.interviewer_load.back_to_back      IS 'Of these, interviews that begin 0 to 5 minutes after another of theirs ended; NULL without an id · 背靠背面试数';
COMMENT ON COLUMN hire_bi.interviewer_load.overlapping_pairs IS 'Pairs of their interviews that overlap, in the week in which the later of the two begins; NULL without an id · 时间重叠对数';

CREATE VIEW hire_bi.interviewer_next_7_days AS
SELECT g.interviewer_id,
       u.name_en_us AS interviewer_name_en_us,
       u.name_zh_cn AS interviewer_name_zh_cn,
       g.interviews,
       g.minutes,
       g.untimed,
       g.talents,
       g.most_in_a_day,
       g.back_to_back,
       g.overlapping_pairs
FROM (
    SELECT interviewer_id,
           count(*) FILTER (WHERE own) AS interviews,
           coalesce(round(sum(minutes) FILTER (WHERE own), 1), 0.0) AS minutes,
           count(*) FILTER (WHERE own AND minutes IS NULL) AS untimed,
           count(DISTINCT talent_id) FILTER (WHERE own) AS talents,
           max(in_day) FILTER (WHERE own AND interviewer_id IS NOT NULL) AS most_in_a_day,
           CASE WHEN interviewer_id IS NOT NULL THEN count(*) FILTER (WHERE own AND step = 1 AND just_ended > 0) END AS back_to_back,
           CASE WHEN interviewer_id IS NOT NULL THEN coalesce(sum(going_on - 1) FILTER (WHERE own AND step = 1), 0) END
             AS overlapping_pairs
    FROM (
        SELECT *,
               count(*) FILTER (WHERE own) OVER (PARTITION BY interviewer_id, day) AS in_day,
               sum(step) OVER (PARTITION BY interviewer_id ORDER BY at, step, interview_id ROWS UNBOUNDED PRECEDING) AS going_on,
               count(*) FILTER (WHERE step = -1) OVER (PARTITION BY interviewer_id ORDER BY at
                 RANGE BETWEEN interval '5 minutes' PRECEDING AND CURRENT ROW) AS just_ended
        FROM (
            SELECT interviewer_id, day, interview_id, talent_id, minutes, begin_at AS at,
                   CASE WHEN minutes IS NULL THEN 0 ELSE 1 END AS step, true AS own
            FROM hire_bi.interviewer_slot
            WHERE begin_at >= now() AND begin_at < now() + interval '7 days'
            UNION ALL
            SELECT interviewer_id, NULL, interview_id, NULL, NULL, end_at, -1, false
            FROM hire_bi.interviewer_slot
            WHERE begin_at >= now() AND begin_at < now() + interval '7 days' AND minutes IS NOT NULL) event) walk
    GROUP BY interviewer_id) g
LEFT JOIN hire.feishu_user u ON u.user_id = g.interviewer_id;
COMMENT ON VIEW hire_bi.interviewer_next_7_days IS 'One row per interviewer with live interviews that begin within 168 hours from now: hire_bi.interviewer_load, ahead · 每位面试官未来七天的工作量';
COMMENT ON COLUMN hire_bi.interviewer_next_7_days.interviews IS 'Live interviews that begin within 168 hours from now · 面试数';
COMMENT ON COLUMN hire_bi.interviewer_next_7_days.overlapping_pairs IS 'Pairs of these interviews that overlap; NULL without an id · 时间重叠对数';
COMMENT ON COLUMN hire_bi.interviewer_next_7_days.back_to_back IS 'Of these, interviews that begin 0 to 5 minutes after another of these ends; NULL without an id · 背靠背面试数';

CREATE VIEW hire_bi.interviewer_calibration AS
SELECT g.interviewer_id,
       u.name_en_us AS interviewer_name_en_us,
       u.name_zh_cn AS interviewer_name_zh_cn,
       g.quarter,
       g.n,
       CASE WHEN g.n >= 10 THEN g.own_passed END AS own_passed,
       CASE WHEN g.n >= 10 THEN round(g.own_passed::numeric / g.n, 4) END AS own_pass_rate,
       CASE WHEN g.n >= 10 THEN g.peers_decided END AS peers_decided,
       CASE WHEN g.n >= 10 THEN g.peers_passed END AS peers_passed,
       CASE WHEN g.n >= 10 THEN round(g.peers_passed::numeric / g.peers_decided, 4) END AS peers_pass_rate,
       CASE WHEN g.n >= 10 THEN round(g.own_passed::numeric / g.n - g.peers_passed::numeric / g.peers_decided, 4) END
         AS pass_rate_difference,
       g.level_n,
       CASE WHEN g.level_n >= 10 THEN round(g.own_levels / g.level_n, 2) END AS own_level,
       CASE WHEN g.level_n >= 10 THEN round(g.peers_levels / g.peers_level_n, 2) END AS peers_level,
       CASE WHEN g.level_n >= 10 THEN round(g.own_levels / g.level_n - g.peers_levels / g.peers_level_n, 2) END AS level_difference
FROM (
    SELECT interviewer_id, quarter,
           count(*) FILTER (WHERE decided AND peers_decided > 0) AS n,
           count(*) FILTER (WHERE decided AND peers_decided > 0 AND conclusion = 1) AS own_passed,
           sum(peers_decided) FILTER (WHERE decided) AS peers_decided,
           sum(peers_passed) FILTER (WHERE decided) AS peers_passed,
           count(score_level) FILTER (WHERE peers_level_n > 0) AS level_n,
           (sum(score_level) FILTER (WHERE peers_level_n > 0))::numeric AS own_levels,
           sum(peers_level_n) FILTER (WHERE score_level IS NOT NULL) AS peers_level_n,
           (sum(peers_levels) FILTER (WHERE score_level IS NOT NULL AND peers_level_n > 0))::numeric AS peers_levels
    FROM (
        SELECT interviewer_id, quarter, decided, conclusion, score_level,
               count(*) FILTER (WHERE decided) OVER panel - count(*) FILTER (WHERE decided) OVER own AS peers_decided,
               count(*) FILTER (WHERE decided AND conclusion = 1) OVER panel
                 - count(*) FILTER (WHERE decided AND conclusion = 1) OVER own AS peers_passed,
               count(score_level) OVER panel - count(score_level) OVER own AS peers_level_n,
               coalesce(sum(score_level) OVER panel, 0) - coalesce(sum(score_level) OVER own, 0) AS peers_levels
        FROM (
            SELECT interviewer_id, interview_id, decided, conclusion, score_level, date_trunc('quarter', month::timestamp)::date AS quarter
            FROM hire_bi.interview_panel
            WHERE interviewer_id IS NOT NULL) p
        WINDOW panel AS (PARTITION BY quarter, interview_id), own AS (PARTITION BY quarter, interview_id, interviewer_id)) r
    GROUP BY interviewer_id, quarter) g
LEFT JOIN hire.feishu_user u ON u.user_id = g.interviewer_id
WHERE g.n > 0 OR g.level_n > 0;
COMMENT ON VIEW hire_bi.interviewer_calibration IS 'One row per interviewer × quarter of begin (report zone) with decisions or levels beside those of known peers on the same interviews; figures of fewer than 10 are hidden (NULL) · 每位面试官每季度与同场面试官的差异';
COMMENT ON COLUMN hire_bi.interviewer_calibration.n                    IS 'Their decided records on interviews that have a decided record of a peer: denominator of own_pass_rate · 样本数';
COMMENT ON COLUMN hire_bi.interviewer_calibration.own_passed           IS 'Of these, passed; NULL when n < 10 · 本人通过数';
COMMENT ON COLUMN hire_bi.interviewer_calibration.own_pass_rate        IS 'own_passed / n; NULL when n < 10 · 本人通过率';
COMMENT ON COLUMN hire_bi.interviewer_calibration.peers_decided        IS 'Decided records of known peers on these interviews; NULL when n < 10 · 同场评价数';
COMMENT ON COLUMN hire_bi.interviewer_calibration.peers_passed         IS 'Of these, passed; NULL when n < 10 · 同场通过数';
COMMENT ON COLUMN hire_bi.interviewer_calibration.peers_pass_rate      IS 'peers_passed / peers_decided; NULL when n < 10 · 同场通过率';
COMMENT ON COLUMN hire_bi.interviewer_calibration.pass_rate_difference IS 'own_pass_rate minus peers_pass_rate: positive is milder; NULL when n < 10 · 通过率差';
COMMENT ON COLUMN hire_bi.interviewer_calibration.level_n              IS 'Their records with a score level on interviews that have one of a peer · 分数样本数';
COMMENT ON COLUMN hire_bi.interviewer_calibration.own_level            IS 'Mean level of these; NULL when level_n < 10 · 本人平均级别';
COMMENT ON COLUMN hire_bi.interviewer_calibration.peers_level          IS 'Mean level of the known peers on these interviews; NULL when level_n < 10 · 同场平均级别';
COMMENT ON COLUMN hire_bi.interviewer_calibration.level_difference     IS 'own_level minus peers_level: positive is milder; NULL when level_n < 10 · 级别差';

CREATE VIEW hire_bi.feedback_turnaround AS
SELECT g.interviewer_id,
       u.name_en_us AS interviewer_name_en_us,
       u.name_zh_cn AS interviewer_name_zh_cn,
       g.month,
       g.evaluations,
       g.submitted,
       g.open,
       g.status_unknown,
       g.without_end,
       g.time_unknown,
       g.measured,
       g.before_end,
       CASE WHEN g.p50[2] = 0 THEN round(g.p50[1], 1) END AS p50_hours,
       CASE WHEN g.p50[2] = 1 THEN round(g.p50[1], 1) END AS p50_at_least,
       CASE WHEN g.p90[2] = 0 THEN round(g.p90[1], 1) END AS p90_hours,
       CASE WHEN g.p90[2] = 1 THEN round(g.p90[1], 1) END AS p90_at_least,
       g.due_24h,
       g.within_24h,
       round(g.within_24h::numeric / nullif(g.due_24h, 0), 4) AS within_24h_rate
FROM (
    SELECT interviewer_id, month,
           count(*) FILTER (WHERE commit_status IN (1, 2)) AS evaluations,
           count(*) FILTER (WHERE commit_status = 1) AS submitted,
           count(*) FILTER (WHERE commit_status = 2) AS open,
           count(*) FILTER (WHERE commit_status IN (1, 2) IS NOT TRUE) AS status_unknown,
           count(*) FILTER (WHERE commit_status IN (1, 2) AND end_at IS NULL) AS without_end,
           count(*) FILTER (WHERE commit_status = 1 AND end_at IS NOT NULL AND submitted_at IS NULL) AS time_unknown,
           count(hours) AS measured,
           count(*) FILTER (WHERE commit_status = 1 AND submitted_at < end_at) AS before_end,
           -- Hours, then whether the evaluation is still open: a percentile tells on which kind it falls.
           percentile_disc(0.5) WITHIN GROUP (ORDER BY ARRAY[hours, commit_status - 1]) FILTER (WHERE hours IS NOT NULL) AS p50,
           percentile_disc(0.9) WITHIN GROUP (ORDER BY ARRAY[hours, commit_status - 1]) FILTER (WHERE hours IS NOT NULL) AS p90,
           count(hours) FILTER (WHERE end_at + interval '24 hours' < now()) AS due_24h,
           count(hours) FILTER (WHERE end_at + interval '24 hours' < now() AND commit_status = 1 AND hours <= 24) AS within_24h
    FROM (
        SELECT interviewer_id, month, commit_status, submitted_at, end_at,
               CASE WHEN commit_status = 1 AND submitted_at <= end_at THEN 0
                    WHEN commit_status = 1 THEN extract(epoch FROM submitted_at - end_at) / 3600
                    WHEN commit_status = 2 THEN extract(epoch FROM now() - end_at) / 3600 END AS hours
        FROM hire_bi.interview_panel
        WHERE commit_status = 1 OR coalesce(end_at, begin_at) < now()) e
    GROUP BY interviewer_id, month) g
LEFT JOIN hire.feishu_user u ON u.user_id = g.interviewer_id;
COMMENT ON VIEW hire_bi.feedback_turnaround IS 'One row per interviewer × month of begin (report zone): live records that were submitted, or whose live interview is over (end, else begin, has passed) · 每位面试官每月的评价时效';
COMMENT ON COLUMN hire_bi.feedback_turnaround.evaluations     IS 'Records with commit_status 1 or 2: submitted and open together · 评价数';
COMMENT ON COLUMN hire_bi.feedback_turnaround.submitted       IS 'Records with commit_status 1 · 已提交数';
COMMENT ON COLUMN hire_bi.feedback_turnaround.open            IS 'Records with commit_status 2 · 未提交数';
COMMENT ON COLUMN hire_bi.feedback_turnaround.status_unknown  IS 'Records with another commit_status, or none: counted here only · 提交状态未知数';
COMMENT ON COLUMN hire_bi.feedback_turnaround.without_end     IS 'Evaluations of interviews without an end: left out of what follows · 无结束时间数';
COMMENT ON COLUMN hire_bi.feedback_turnaround.time_unknown    IS 'Submitted, but when is unknown (the record has no time, and the interview''s may be a colleague''s): left out of what follows · 提交时间未知数';
COMMENT ON COLUMN hire_bi.feedback_turnaround.measured        IS 'Evaluations in the percentiles: submitted ones by their hours from the end (0 when before it), open ones by their age now · 计入分位数的评价数';
COMMENT ON COLUMN hire_bi.feedback_turnaround.before_end      IS 'Of measured, evaluations submitted before the interview ended: 0 hours · 面试结束前提交数';
COMMENT ON COLUMN hire_bi.feedback_turnaround.p50_hours       IS 'Median hours: the smallest value that half of measured do not exceed; NULL when it falls on an open evaluation · 中位耗时（小时）';
COMMENT ON COLUMN hire_bi.feedback_turnaround.p50_at_least    IS 'Age in hours of the open evaluation on which the median falls: it will be at least that · 中位耗时下限（小时）';
COMMENT ON COLUMN hire_bi.feedback_turnaround.p90_hours       IS 'Hours that 90 % of measured do not exceed; NULL when it falls on an open evaluation · 九成耗时（小时）';
COMMENT ON COLUMN hire_bi.feedback_turnaround.p90_at_least    IS 'Age in hours of the open evaluation on which it falls: it will be at least that · 九成耗时下限（小时）';
COMMENT ON COLUMN hire_bi.feedback_turnaround.due_24h         IS 'Of measured, evaluations of interviews that ended more than 24 hours ago: denominator of within_24h_rate · 已满24小时的评价数';
COMMENT ON COLUMN hire_bi.feedback_turnaround.within_24h      IS 'Of these, submitted within 24 hours of the end · 24小时内提交数';
COMMENT ON COLUMN hire_bi.feedback_turnaround.within_24h_rate IS 'within_24h / due_24h; sum the counts, never average this · 24小时内提交率';

CREATE VIEW hire_bi.feedback_overdue AS
SELECT interview_record_id, interview_id, application_id, talent_id, job, department, recruiter, extra,
       interviewer_id, interviewer_name_en_us, interviewer_name_zh_cn,
       begin_at, end_at, month, round, stage_id, interview_type, interview_type_label_en, interview_type_label_zh_cn,
       round(extract(epoch FROM now() - end_at) / 3600, 1) AS age_hours,
       overdue
FROM hire_bi.interview_panel
WHERE commit_status = 2 AND coalesce(end_at, begin_at) < now();
COMMENT ON VIEW hire_bi.feedback_overdue IS 'One row per open evaluation: a live record with commit_status 2 of a live interview that is over (end, else begin, has passed) · 每条未提交评价一行';
COMMENT ON COLUMN hire_bi.feedback_overdue.age_hours IS 'Hours since the end of the interview; NULL when it has none · 距面试结束小时数';

-- A column without a comment of its own means what it means in interview_all, interview_panel_all or interviewer_load.
DO $$
DECLARE
    c record;
BEGIN
    FOR c IN
        SELECT DISTINCT ON (a.attrelid, a.attnum) a.attrelid::regclass AS view, a.attname, d.description
        FROM pg_attribute a
        JOIN pg_class v ON v.oid = a.attrelid AND v.relkind = 'v' AND v.relnamespace = 'hire_bi'::regnamespace
        JOIN pg_attribute m ON m.attname = a.attname AND m.attrelid IN
          ('hire_bi.interview_all'::regclass, 'hire_bi.interview_panel_all'::regclass, 'hire_bi.interviewer_load'::regclass)
        JOIN pg_description d ON d.objoid = m.attrelid AND d.classoid = 'pg_class'::regclass AND d.objsubid = m.attnum
        WHERE a.attnum > 0 AND col_description(a.attrelid, a.attnum) IS NULL
        -- of two that say something, the one that is about interviewers
        ORDER BY a.attrelid, a.attnum, m.attrelid DESC
    LOOP
        EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', c.view, c.attname, c.description);
    END LOOP;
END
$$;
