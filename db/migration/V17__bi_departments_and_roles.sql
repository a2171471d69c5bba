-- What is told of interviewers to those who must not see single ones: by department, where at least 5 known interviewers are in it.
-- A barrier keeps a condition of the reader's own from seeing the rows of the departments left out.

CREATE VIEW hire_bi.interviewer_load_by_department WITH (security_barrier) AS
SELECT a.department,
       s.iso_week,
       count(DISTINCT s.interviewer_id) AS interviewers,
       count(DISTINCT s.interview_id) AS interviews,
       count(*) AS assignments,
       coalesce(round(sum(s.minutes), 1), 0.0) AS minutes,
       count(*) FILTER (WHERE s.minutes IS NULL) AS untimed,
       count(DISTINCT s.talent_id) AS talents
FROM hire_bi.interviewer_slot s
JOIN hire.interview i ON i.interview_id = s.interview_id
LEFT JOIN source.application a ON a.application_id = i.application_id
GROUP BY a.department, s.iso_week
HAVING count(DISTINCT s.interviewer_id) >= 5;
COMMENT ON VIEW hire_bi.interviewer_load_by_department IS 'One row per department × ISO week of begin (report zone) with at least 5 known interviewers · 各部门每周的面试工作量（面试官不少于5人）';
COMMENT ON COLUMN hire_bi.interviewer_load_by_department.interviewers IS 'Different known interviewers, at least 5 · 面试官人数';
COMMENT ON COLUMN hire_bi.interviewer_load_by_department.interviews   IS 'Live interviews that begin in the week · 面试数';
COMMENT ON COLUMN hire_bi.interviewer_load_by_department.assignments  IS 'Interviewers × interviews: somebody on an interview; those withheld on one interview count once · 面试人次';
COMMENT ON COLUMN hire_bi.interviewer_load_by_department.minutes      IS 'Minutes from begin to end, summed over assignments but the untimed · 时长合计（分钟）';
COMMENT ON COLUMN hire_bi.interviewer_load_by_department.talents      IS 'Different talents in these interviews · 人才数';
COMMENT ON COLUMN hire_bi.interviewer_load_by_department.untimed      IS 'Assignments whose interview has no end, an end not after the begin, or takes more than 24 h · 无有效时长的人次';

CREATE VIEW hire_bi.interviewer_next_7_days_by_department WITH (security_barrier) AS
SELECT a.department,
       count(DISTINCT s.interviewer_id) AS interviewers,
       count(DISTINCT s.interview_id) AS interviews,
       count(*) AS assignments,
       coalesce(round(sum(s.minutes), 1), 0.0) AS minutes,
       count(*) FILTER (WHERE s.minutes IS NULL) AS untimed,
       count(DISTINCT s.talent_id) AS talents
FROM hire_bi.interviewer_slot s
JOIN hire.interview i ON i.interview_id = s.interview_id
LEFT JOIN source.application a ON a.application_id = i.application_id
WHERE s.begin_at >= now() AND s.begin_at < now() + interval '7 days'
GROUP BY a.department
HAVING count(DISTINCT s.interviewer_id) >= 5;
COMMENT ON VIEW hire_bi.interviewer_next_7_days_by_department IS 'One row per department with at least 5 known interviewers on live interviews that begin within 168 hours from now · 各部门未来七天的面试工作量（面试官不少于5人）';
COMMENT ON COLUMN hire_bi.interviewer_next_7_days_by_department.interviews IS 'Live interviews that begin within 168 hours from now · 面试数';

CREATE VIEW hire_bi.feedback_turnaround_by_department WITH (security_barrier) AS
SELECT department, month, interviewers, evaluations, submitted, open, status_unknown, without_end, time_unknown, measured, before_end,
       CASE WHEN p50[2] = 0 THEN round(p50[1], 1) END AS p50_hours,
       CASE WHEN p50[2] = 1 THEN round(p50[1], 1) END AS p50_at_least,
       CASE WHEN p90[2] = 0 THEN round(p90[1], 1) END AS p90_hours,
       CASE WHEN p90[2] = 1 THEN round(p90[1], 1) END AS p90_at_least,
       due_24h, within_24h,
       round(within_24h::numeric / nullif(due_24h, 0), 4) AS within_24h_rate
FROM (
    SELECT department, month,
           count(DISTINCT interviewer_id) AS interviewers,
           count(*) FILTER (WHERE commit_status IN (1, 2)) AS evaluations,
           count(*) FILTER (WHERE commit_status = 1) AS submitted,
           count(*) FILTER (WHERE commit_status = 2) AS open,
           count(*) FILTER (WHERE commit_status IN (1, 2) IS NOT TRUE) AS status_unknown,
           count(*) FILTER (WHERE commit_status IN (1, 2) AND end_at IS NULL) AS without_end,
           count(*) FILTER (WHERE commit_status = 1 AND end_at IS NOT NULL AND submitted_at IS NULL) AS time_unknown,
           count(hours) AS measured,
           count(*) FILTER (WHERE commit_status = 1 AND submitted_at < end_at) AS before_end,
           percentile_disc(0.5) WITHIN GROUP (ORDER BY ARRAY[hours, commit_status - 1]) FILTER (WHERE hours IS NOT NULL) AS p50,
           percentile_disc(0.9) WITHIN GROUP (ORDER BY ARRAY[hours, commit_status - 1]) FILTER (WHERE hours IS NOT NULL) AS p90,
           count(hours) FILTER (WHERE end_at + interval '24 hours' < now()) AS due_24h,
           count(hours) FILTER (WHERE end_at + interval '24 hours' < now() AND commit_status = 1 AND hours <= 24) AS within_24h
    FROM (
        SELECT department, interviewer_id, month, commit_status, submitted_at, end_at,
               CASE WHEN commit_status = 1 AND submitted_at <= end_at THEN 0
                    WHEN commit_status = 1 THEN extract(epoch FROM submitted_at - end_at) / 3600
                    WHEN commit_status = 2 THEN extract(epoch FROM now() - end_at) / 3600 END AS hours
        FROM hire_bi.interview_panel
        WHERE commit_status = 1 OR coalesce(end_at, begin_at) < now()) e
    GROUP BY department, month) g
WHERE interviewers >= 5;
COMMENT ON VIEW hire_bi.feedback_turnaround_by_department IS 'One row per department × month of begin (report zone) with at least 5 known interviewers: hire_bi.feedback_turnaround over all of them · 各部门每月的评价时效（面试官不少于5人）';

CREATE VIEW hire_bi.feedback_overdue_by_department WITH (security_barrier) AS
SELECT department,
       count(DISTINCT interviewer_id) AS interviewers,
       count(*) AS open,
       count(*) FILTER (WHERE overdue) AS overdue,
       max(age_hours) AS oldest_hours
FROM hire_bi.feedback_overdue
GROUP BY department
HAVING count(DISTINCT interviewer_id) >= 5;
COMMENT ON VIEW hire_bi.feedback_overdue_by_department IS 'One row per department whose open evaluations are of at least 5 known interviewers · 各部门未提交评价（面试官不少于5人）';
COMMENT ON COLUMN hire_bi.feedback_overdue_by_department.open         IS 'Live records with commit_status 2 of live interviews that are over · 未提交数';
COMMENT ON COLUMN hire_bi.feedback_overdue_by_department.overdue      IS 'Of these, more than 24 hours past the end · 逾期数';
COMMENT ON COLUMN hire_bi.feedback_overdue_by_department.oldest_hours IS 'Hours since the end of the interview of the oldest one · 最长等待小时数';

-- A column without a comment of its own means what it means in interview_all, feedback_turnaround or interviewer_load_by_department.
DO $$
DECLARE
    c record;
BEGIN
    FOR c IN
        SELECT DISTINCT ON (a.attrelid, a.attnum) a.attrelid::regclass AS view, a.attname, d.description
        FROM pg_attribute a
        JOIN pg_class v ON v.oid = a.attrelid AND v.relkind = 'v' AND v.relnamespace = 'hire_bi'::regnamespace
        JOIN pg_attribute m ON m.attname = a.attname AND m.attrelid IN ('hire_bi.interview_all'::regclass,
          'hire_bi.feedback_turnaround'::regclass, 'hire_bi.interviewer_load_by_department'::regclass)
        JOIN pg_description d ON d.objoid = m.attrelid AND d.classoid = 'pg_class'::regclass AND d.objsubid = m.attnum
        WHERE a.attnum > 0 AND col_description(a.attrelid, a.attnum) IS NULL
        ORDER BY a.attrelid, a.attnum, m.attrelid DESC
    LOOP
        EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', c.view, c.attname, c.description);
    END LOOP;
END
$$;

-- The roles belong to the server, not to the database: they may be there already, and who migrates may not be allowed to create them.
-- Then db/roles.sql does it, run by somebody who may.
DO $$
DECLARE
    may_create boolean := (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user);
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['hire_bi_reader', 'hire_bi_confidential'] LOOP
        IF may_create AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
            BEGIN
                EXECUTE format('CREATE ROLE %I NOLOGIN', name);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN
                NULL; -- another database of this server was migrated at the same time
            END;
        END IF;
    END LOOP;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'hire_bi_confidential') THEN
        GRANT USAGE ON SCHEMA hire_bi TO hire_bi_confidential;
        GRANT SELECT ON ALL TABLES IN SCHEMA hire_bi TO hire_bi_confidential;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'hire_bi_reader') THEN
        GRANT USAGE ON SCHEMA hire_bi TO hire_bi_reader;
        GRANT SELECT ON
            hire_bi.setting, hire_bi.outcome_rule, hire_bi.quality_rule,
            hire_bi.interview_outcome, hire_bi.interview, hire_bi.interview_all,
            hire_bi.pass_rate, hire_bi.no_show, hire_bi.funnel_round, hire_bi.funnel_stage,
            hire_bi.application_summary, hire_bi.application_summary_all, hire_bi.room_utilisation,
            hire_bi.interviewer_load_by_department, hire_bi.interviewer_next_7_days_by_department,
            hire_bi.feedback_turnaround_by_department, hire_bi.feedback_overdue_by_department,
            hire_bi.sync_health, hire_bi.talent_freshness, hire_bi.data_quality
        TO hire_bi_reader;
    END IF;
END
$$;
