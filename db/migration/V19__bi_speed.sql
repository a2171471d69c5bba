-- What answered a month's filter too slowly at a million interviews. Every view keeps its columns and says what it said before.

-- Derived by two readers: interview by interview, where few are asked for, and in one pass over all records.
CREATE FUNCTION hire_bi.derived_outcome(panel_size bigint, passed bigint, failed bigint, no_show bigint, undecided bigint,
  begin_at timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT CASE WHEN coalesce(panel_size, 0) = 0 THEN 'no_panel'
                WHEN no_show > 0 THEN 'no_show'
                WHEN passed > 0 AND failed > 0 THEN 'split'
                WHEN undecided > 0 THEN 'undecided'
                WHEN passed = panel_size THEN 'passed'
                WHEN failed = panel_size THEN 'failed'
                WHEN passed > 0 THEN 'passing_so_far'
                WHEN failed > 0 THEN 'failing_so_far'
                WHEN now() < begin_at THEN 'not_started'
                ELSE 'not_submitted' END
$$;
COMMENT ON FUNCTION hire_bi.derived_outcome IS 'The outcome that the live records of an interview add up to, from their counts · 由面试评价推出的结果';

CREATE OR REPLACE VIEW hire_bi.interview_outcome AS
SELECT i.interview_id,
       i.application_id,
       i.talent_id,
       i.begin_time AS begin_at,
       i.end_time AS end_at,
       date_trunc('month', i.begin_time AT TIME ZONE (SELECT value FROM hire_bi.setting WHERE name = 'report_zone'))::date AS month,
       i.round,
       i.interview_round_type_id,
       i.stage_id,
       i.interview_type,
       p.panel_size,
       p.submitted,
       p.missing,
       p.passed AS records_passed,
       p.failed AS records_failed,
       p.no_show AS records_no_show,
       p.average_level,
       i.feedback_submit_time AS feedback_submitted_at,
       i.interview_round_summary,
       coalesce(o.outcome, 'unknown') AS outcome_given,
       hire_bi.derived_outcome(p.panel_size, p.passed, p.failed, p.no_show, p.undecided, i.begin_time) AS outcome_derived,
       i.deleted_at
FROM hire.interview i
LEFT JOIN hire_bi.outcome_rule o ON o.interview_round_summary = i.interview_round_summary
LEFT JOIN LATERAL (
    SELECT count(*)::integer AS panel_size,
           (count(*) FILTER (WHERE r.commit_status = 1))::integer AS submitted,
           (count(*) FILTER (WHERE r.commit_status = 2))::integer AS missing,
           (count(*) FILTER (WHERE r.conclusion = 1 AND r.commit_status IS DISTINCT FROM 2))::integer AS passed,
           (count(*) FILTER (WHERE r.conclusion = 2 AND r.commit_status IS DISTINCT FROM 2))::integer AS failed,
           (count(*) FILTER (WHERE r.conclusion = 5))::integer AS no_show,
           (count(*) FILTER (WHERE r.conclusion = 6))::integer AS undecided,
           round(avg(s.level), 2) AS average_level
    FROM hire.interview_record r
    LEFT JOIN hire.interview_score s ON s.interview_score_id = r.interview_score_id
    WHERE r.interview_id = i.interview_id AND r.deleted_at IS NULL) p ON true;

-- The month of a cohort is filtered before the rounds, or stages, of its applications are looked at.
CREATE OR REPLACE VIEW hire_bi.funnel_round AS
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
    SELECT application_id,
           date_trunc('month', min(begin_time)
                      AT TIME ZONE (SELECT value FROM hire_bi.setting WHERE name = 'report_zone'))::date AS cohort_month
    FROM hire.interview
    WHERE deleted_at IS NULL
    GROUP BY application_id) a
CROSS JOIN LATERAL (
    SELECT r.round, r.outcome, r.first_begin,
           lead(r.round) OVER following AS next_round,
           lead(r.first_begin) OVER following AS next_begin
    FROM (
        SELECT round, min(begin_at) AS first_begin,
               (array_agg(outcome_given ORDER BY begin_at DESC NULLS LAST, interview_id DESC))[1] AS outcome
        FROM hire_bi.interview_outcome
        WHERE application_id = a.application_id AND deleted_at IS NULL
        GROUP BY round) r
    WINDOW following AS (ORDER BY r.round NULLS LAST)) s
GROUP BY cohort_month, round;

CREATE OR REPLACE VIEW hire_bi.funnel_stage AS
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
            SELECT application_id,
                   date_trunc('month', min(begin_time)
                              AT TIME ZONE (SELECT value FROM hire_bi.setting WHERE name = 'report_zone'))::date AS cohort_month
            FROM hire.interview
            WHERE deleted_at IS NULL
            GROUP BY application_id) a
        CROSS JOIN LATERAL (
            SELECT r.stage_id, r.outcome, r.first_begin,
                   lead(r.stage_id) OVER following AS next_stage_id,
                   lead(r.first_begin) OVER following AS next_begin
            FROM (
                SELECT stage_id, min(begin_at) AS first_begin,
                       (array_agg(outcome_given ORDER BY begin_at DESC NULLS LAST, interview_id DESC))[1] AS outcome
                FROM hire_bi.interview_outcome
                WHERE application_id = a.application_id AND deleted_at IS NULL
                GROUP BY stage_id) r
            WINDOW following AS (ORDER BY r.stage_id IS NULL, r.first_begin NULLS LAST, r.stage_id)) w) s
    GROUP BY cohort_month, stage_id) g
LEFT JOIN hire.stage t ON t.stage_id = g.stage_id;

-- Interviewers are counted for the applications that are asked for.
CREATE OR REPLACE VIEW hire_bi.application_summary_all AS
SELECT a.application_id,
       a.talent_id,
       x.job,
       x.department,
       x.recruiter,
       x.extra,
       coalesce(i.interviews, 0) AS interviews,
       coalesce(i.rounds, 0) AS rounds,
       p.interviewers AS interviewers,
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
LEFT JOIN LATERAL (
    SELECT count(DISTINCT r.interviewer_id) AS interviewers
    FROM hire.interview i
    JOIN hire.interview_record r ON r.interview_id = i.interview_id AND r.deleted_at IS NULL
    WHERE i.application_id = a.application_id AND i.deleted_at IS NULL) p ON true;

-- Only the versions of the interviews that are asked for.
CREATE OR REPLACE VIEW hire_bi.reschedule AS
SELECT o.interview_id,
       o.application_id,
       o.talent_id,
       a.job,
       a.department,
       a.recruiter,
       a.extra,
       o.begin_at,
       o.month,
       o.round,
       o.stage_id,
       o.interview_type,
       coalesce(l.label_en, 'unknown (' || o.interview_type || ')') AS interview_type_label_en,
       coalesce(l.label_zh_cn, 'unknown (' || o.interview_type || ')') AS interview_type_label_zh_cn,
       m.times_moved,
       m.first_begin_at,
       m.last_moved_at,
       m.last_notice_hours,
       m.least_notice_hours,
       p.interviewer_changes
FROM hire_bi.interview_outcome o
LEFT JOIN source.application a ON a.application_id = o.application_id
LEFT JOIN hire.code_label l ON l.domain = 'interview_type' AND l.code = o.interview_type
LEFT JOIN LATERAL (
    SELECT count(*) AS times_moved,
           (array_agg(begin_time ORDER BY valid_to))[1] AS first_begin_at,
           max(moved_at) AS last_moved_at,
           (array_agg(round(extract(epoch FROM begin_time - moved_at) / 3600, 1) ORDER BY valid_to DESC))[1] AS last_notice_hours,
           min(round(extract(epoch FROM begin_time - moved_at) / 3600, 1)) AS least_notice_hours
    FROM (
        -- When it was modified, where that says so between the two answers; else when the answer was fetched that told of it.
        SELECT begin_time, next_begin, valid_to,
               CASE WHEN next_modified > valid_from AND next_modified <= valid_to THEN next_modified ELSE valid_to END AS moved_at
        FROM (
            SELECT h.begin_time, h.valid_from, h.valid_to,
                   lead(h.begin_time, 1, i.begin_time) OVER versions AS next_begin,
                   lead(h.biz_modify_time, 1, i.biz_modify_time) OVER versions AS next_modified
            FROM hire_history.interview h
            JOIN hire.interview i ON i.interview_id = h.interview_id
            WHERE h.interview_id = o.interview_id
            WINDOW versions AS (ORDER BY h.valid_to, h.version_id)) v
        WHERE begin_time <> next_begin) moved) m ON true
LEFT JOIN LATERAL (
    SELECT count(DISTINCT at) AS interviewer_changes
    FROM (
        SELECT valid_to AS at
        FROM (
            SELECT h.interview_id, h.interviewer_id, h.deleted_at, h.valid_to,
                   lead(h.interviewer_id, 1, r.interviewer_id) OVER versions AS next_interviewer_id,
                   lead(h.deleted_at, 1, r.deleted_at) OVER versions AS next_deleted_at
            FROM hire_history.interview_record h
            JOIN hire.interview_record r ON r.interview_record_id = h.interview_record_id
            WHERE h.interview_record_id IN (SELECT interview_record_id FROM hire_history.interview_record
                                            WHERE interview_id = o.interview_id)
            WINDOW versions AS (PARTITION BY h.interview_record_id ORDER BY h.valid_to, h.version_id)) v
        WHERE interview_id = o.interview_id
          AND (interviewer_id IS DISTINCT FROM next_interviewer_id OR (deleted_at IS NULL) <> (next_deleted_at IS NULL))
        UNION ALL
        SELECT r.first_seen_at
        FROM hire.interview_record r
        JOIN hire.interview i ON i.interview_id = r.interview_id
        WHERE r.interview_id = o.interview_id AND r.first_seen_at > i.first_seen_at) changed) p ON true
WHERE o.deleted_at IS NULL;

-- Begin and end of an interview come out of one reading.
CREATE OR REPLACE VIEW hire_bi.interviewer_load AS
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
            SELECT s.interviewer_id, s.iso_week, CASE WHEN e.own THEN s.day END AS day, s.interview_id,
                   CASE WHEN e.own THEN s.talent_id END AS talent_id, CASE WHEN e.own THEN s.minutes END AS minutes,
                   e.at, e.step, e.own
            FROM hire_bi.interviewer_slot s
            CROSS JOIN LATERAL (VALUES (s.begin_at, CASE WHEN s.minutes IS NULL THEN 0 ELSE 1 END, true), (s.end_at, -1, false))
              e (at, step, own)
            WHERE e.own OR s.minutes IS NOT NULL
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

-- What data_quality counts. It looks at every row there is: each table is read once or twice, whole.
CREATE VIEW hire_bi.quality_counted AS
WITH panel AS (
    SELECT interview_id,
           count(*) AS panel_size,
           count(*) FILTER (WHERE conclusion = 1 AND commit_status IS DISTINCT FROM 2) AS passed,
           count(*) FILTER (WHERE conclusion = 2 AND commit_status IS DISTINCT FROM 2) AS failed,
           count(*) FILTER (WHERE conclusion = 5) AS no_show,
           count(*) FILTER (WHERE conclusion = 6) AS undecided,
           count(*) FILTER (WHERE commit_status = 1) AS submitted,
           count(*) FILTER (WHERE commit_status = 1 AND feedback_submit_time IS NULL) AS untimed
    FROM hire.interview_record
    WHERE deleted_at IS NULL
    GROUP BY interview_id
), live_interview AS (
    SELECT count(*) AS live,
           count(begin_time) AS begun,
           count(*) FILTER (WHERE begin_time IS NOT NULL AND end_time IS NULL) AS endless,
           count(*) FILTER (WHERE end_time <= begin_time OR end_time > begin_time + interval '24 hours') AS odd,
           count(interview_application_id) AS named,
           count(*) FILTER (WHERE interview_application_id <> application_id) AS other_named,
           count(outcome) AS given,
           count(*) FILTER (WHERE outcome <> hire_bi.derived_outcome(panel_size, passed, failed, no_show, undecided, begin_time))
             AS differs,
           count(*) FILTER (WHERE coalesce(end_time, begin_time) < now()) AS over,
           count(*) FILTER (WHERE coalesce(end_time, begin_time) < now() AND panel_size IS NULL) AS no_panel,
           sum(panel_size) AS records,
           sum(submitted) AS submitted,
           -- An interview's own time of submission stands for a record's where it has only one that was submitted.
           sum(untimed) FILTER (WHERE submitted > 1 OR i.feedback_submit_time IS NULL) AS time_unknown
    FROM hire.interview i
    LEFT JOIN hire_bi.outcome_rule o ON o.interview_round_summary = i.interview_round_summary
    LEFT JOIN panel p ON p.interview_id = i.interview_id
    WHERE i.deleted_at IS NULL
), kind_of_interview AS (
    SELECT interview_round_summary, interview_type, video_type, arrangement_type,
           CASE WHEN arrangement_type = 2 THEN arrangement_status END AS arrangement_status,
           arrangement_appointment_kind, talent_time_zone_code, count(*) AS n
    FROM hire.interview
    WHERE deleted_at IS NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7
), kind_of_record AS (
    SELECT commit_status, conclusion, interviewer_id IS NULL AS withheld, count(*) AS n
    FROM hire.interview_record
    WHERE deleted_at IS NULL
    GROUP BY 1, 2, 3
), kind_of_booking AS (
    SELECT reserved_status, starts_with(room_id, interview_id || '/room/') AS derived, count(*) AS n
    FROM hire.interview_meeting_room
    WHERE deleted_at IS NULL
    GROUP BY 1, 2
), booking_orphan AS (
    SELECT count(*) AS found
    FROM hire.interview i JOIN hire.interview_meeting_room b ON b.interview_id = i.interview_id
    WHERE i.deleted_at IS NOT NULL AND b.deleted_at IS NULL
), interview_orphan AS (
    SELECT count(*) AS found
    FROM hire.application a JOIN hire.interview i ON i.application_id = a.application_id
    WHERE a.deleted_at IS NOT NULL AND i.deleted_at IS NULL
), zone AS (
    SELECT sum(n) AS named, sum(n) FILTER (WHERE hire_bi.local_time(now(), code) IS NULL) AS unreadable
    FROM (SELECT talent_time_zone_code AS code, sum(n) AS n FROM kind_of_interview
          WHERE talent_time_zone_code IS NOT NULL GROUP BY talent_time_zone_code) z
), talent AS (
    SELECT count(*) AS asked,
           count(*) FILTER (WHERE status IN ('failed', 'refused')) AS failing,
           count(*) FILTER (WHERE coalesce(last_success_at, '-infinity') < now() - interval '31 days') AS stale
    FROM hire_ops.talent_sync
    WHERE status <> 'gone'
), code AS (
    SELECT v.domain, v.code, sum(n) AS n
    FROM kind_of_interview k
    CROSS JOIN LATERAL (VALUES
        ('interview_round_summary', k.interview_round_summary), ('interview_type', k.interview_type), ('video_type', k.video_type),
        ('arrangement_type', k.arrangement_type), ('arrangement_status', k.arrangement_status),
        ('arrangement_appointment_kind', k.arrangement_appointment_kind)) v (domain, code)
    GROUP BY v.domain, v.code
    UNION ALL
    SELECT v.domain, v.code, sum(n)
    FROM kind_of_record k
    CROSS JOIN LATERAL (VALUES ('commit_status', k.commit_status), ('conclusion', k.conclusion)) v (domain, code)
    GROUP BY v.domain, v.code
    UNION ALL
    SELECT 'reserved_status', reserved_status, sum(n) FROM kind_of_booking GROUP BY reserved_status
), counted (rule, found, checked) AS (
    SELECT 'unknown_' || c.domain, coalesce(sum(c.n) FILTER (WHERE l.code IS NULL), 0), coalesce(sum(c.n), 0)
    FROM code c LEFT JOIN hire.code_label l ON l.domain = c.domain AND l.code = c.code
    WHERE c.code IS NOT NULL
    GROUP BY c.domain
    UNION ALL SELECT 'unknown_field', count(*), NULL FROM hire_ops.unknown_field
    UNION ALL SELECT 'unreadable_time_zone', unreadable, named FROM zone
    UNION ALL SELECT 'missing_begin', live - begun, live FROM live_interview
    UNION ALL SELECT 'missing_end', endless, begun FROM live_interview
    UNION ALL SELECT 'odd_interval', odd, begun - endless FROM live_interview
    UNION ALL SELECT 'orphan', a.found + r.live - coalesce(i.records, 0) + b.found, i.live + r.live + b.live
              FROM interview_orphan a, live_interview i,
                   (SELECT coalesce(sum(n), 0) AS live FROM kind_of_record) r,
                   (SELECT (SELECT coalesce(sum(n), 0) FROM kind_of_booking) AS live, found FROM booking_orphan) b
    UNION ALL SELECT 'application_id_differs', other_named, named FROM live_interview
    UNION ALL SELECT 'outcome_differs', differs, given FROM live_interview
    UNION ALL SELECT 'no_panel', no_panel, over FROM live_interview
    UNION ALL SELECT 'withheld_interviewer', sum(n) FILTER (WHERE withheld), sum(n) FROM kind_of_record
    UNION ALL SELECT 'time_unknown', time_unknown, submitted FROM live_interview
    UNION ALL SELECT 'derived_room', sum(n) FILTER (WHERE derived), sum(n) FROM kind_of_booking
    UNION ALL SELECT 'failing_talent', failing, asked FROM talent
    UNION ALL SELECT 'stale_talent', stale, asked FROM talent
)
SELECT rule, coalesce(found, 0) AS found, checked FROM counted;
COMMENT ON VIEW hire_bi.quality_counted IS 'One row per rule of hire_bi.data_quality that has something to count, counted now: takes seconds in a large warehouse · 即时统计的数据质量';
COMMENT ON COLUMN hire_bi.quality_counted.rule    IS 'Name of the rule · 规则';
COMMENT ON COLUMN hire_bi.quality_counted.found   IS 'How many break the rule · 命中数';
COMMENT ON COLUMN hire_bi.quality_counted.checked IS 'How many could; NULL where only the count matters · 检查数';

CREATE TABLE hire_bi.quality_count (
    rule         text PRIMARY KEY,
    found        numeric NOT NULL,
    checked      numeric,
    refreshed_at timestamptz NOT NULL
);
COMMENT ON TABLE hire_bi.quality_count IS 'One row per rule: hire_bi.quality_counted as it was at the end of the last run · 上次运行结束时的数据质量统计';
COMMENT ON COLUMN hire_bi.quality_count.rule         IS 'Name of the rule · 规则';
COMMENT ON COLUMN hire_bi.quality_count.found        IS 'How many break the rule · 命中数';
COMMENT ON COLUMN hire_bi.quality_count.checked      IS 'How many could; NULL where only the count matters · 检查数';
COMMENT ON COLUMN hire_bi.quality_count.refreshed_at IS 'When it was counted · 统计时间';

-- As no run has ended yet, it is counted now.
CREATE OR REPLACE VIEW hire_bi.data_quality AS
SELECT q.rule,
       q.description_en,
       q.description_zh_cn,
       coalesce(c.found, 0) AS found,
       CASE WHEN q.threshold_kind = 'share' THEN coalesce(c.checked, 0) END AS checked,
       round(coalesce(c.found, 0) / nullif(c.checked, 0), 4) AS share,
       q.threshold,
       q.threshold_kind,
       coalesce(CASE q.threshold_kind WHEN 'share' THEN c.found > q.threshold * c.checked ELSE c.found > q.threshold END, false)
         AS over_threshold,
       coalesce((SELECT max(refreshed_at) FROM hire_bi.quality_count), now()) AS refreshed_at
FROM hire_bi.quality_rule q
LEFT JOIN (
    SELECT rule, found, checked FROM hire_bi.quality_count
    UNION ALL
    SELECT rule, found, checked FROM hire_bi.quality_counted WHERE NOT EXISTS (SELECT FROM hire_bi.quality_count)) c
  ON c.rule = q.rule;
COMMENT ON VIEW hire_bi.data_quality IS 'One row per rule of hire_bi.quality_rule: how much is found of what is checked, and whether that is too much; counted at the end of the last run · 每条数据质量规则一行';
COMMENT ON COLUMN hire_bi.data_quality.refreshed_at IS 'When it was counted: at the end of the last run, or now before there was one · 统计时间';

DO $$
BEGIN
    -- As in the migrations before: where the roles are.
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'hire_bi_confidential') THEN
        GRANT SELECT ON hire_bi.quality_counted, hire_bi.quality_count TO hire_bi_confidential;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'hire_bi_reader') THEN
        GRANT SELECT ON hire_bi.quality_counted, hire_bi.quality_count TO hire_bi_reader;
    END IF;
END
$$;
