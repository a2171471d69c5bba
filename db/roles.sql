-- The roles of the analysts, for where the user that migrates may not create roles. Run it once by somebody who may create roles and
-- grant on schema hire_bi, on the warehouse's database, after the migrations; running it again does no harm:
--   psql -v ON_ERROR_STOP=1 -f db/roles.sql warehouse
-- Then let people log in with roles of their own: GRANT hire_bi_reader TO ana;
SELECT 'CREATE ROLE hire_bi_reader NOLOGIN'
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hire_bi_reader') \gexec
SELECT 'CREATE ROLE hire_bi_confidential NOLOGIN'
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hire_bi_confidential') \gexec

GRANT USAGE ON SCHEMA hire_bi TO hire_bi_reader, hire_bi_confidential;
GRANT SELECT ON ALL TABLES IN SCHEMA hire_bi TO hire_bi_confidential;
-- Not the personal data, nor what is about single interviewers.
GRANT SELECT ON
    hire_bi.setting, hire_bi.outcome_rule, hire_bi.quality_rule,
    hire_bi.interview_outcome, hire_bi.interview, hire_bi.interview_all,
    hire_bi.pass_rate, hire_bi.no_show, hire_bi.funnel_round, hire_bi.funnel_stage,
    hire_bi.application_summary, hire_bi.application_summary_all, hire_bi.room_utilisation,
    hire_bi.interviewer_load_by_department, hire_bi.interviewer_next_7_days_by_department,
    hire_bi.feedback_turnaround_by_department, hire_bi.feedback_overdue_by_department,
    hire_bi.interviewer_calibration_by_department,
    hire_bi.reschedule, hire_bi.sync_health, hire_bi.talent_freshness,
    hire_bi.data_quality, hire_bi.quality_counted, hire_bi.quality_count
TO hire_bi_reader;
