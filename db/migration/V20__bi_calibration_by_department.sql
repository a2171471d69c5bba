-- The differences of a department's interviewers from their peers add up to nearly nothing, as the peers are mostly of the same
-- department. What tells something of it is how far apart they are: how many are clearly milder or stricter, and by how much at all.

CREATE VIEW hire_bi.interviewer_calibration_by_department WITH (security_barrier) AS
SELECT department,
       quarter,
       count(difference) AS interviewers,
       sum(n) FILTER (WHERE difference IS NOT NULL) AS records,
       count(*) FILTER (WHERE difference >= 0.1) AS milder,
       count(*) FILTER (WHERE difference <= -0.1) AS stricter,
       round(avg(abs(difference)), 4) AS mean_absolute_difference,
       CASE WHEN count(level_difference) >= 5 THEN round(avg(abs(level_difference)), 2) END AS mean_absolute_level_difference
FROM (
    SELECT department, interviewer_id, quarter, n,
           CASE WHEN n >= 10 THEN own_passed::numeric / n - peers_passed::numeric / peers_decided END AS difference,
           CASE WHEN level_n >= 10 THEN own_levels::numeric / level_n - peers_levels::numeric / peers_level_n END AS level_difference
    FROM (
        SELECT department, interviewer_id, quarter,
               count(*) FILTER (WHERE decided AND peers_decided > 0) AS n,
               count(*) FILTER (WHERE decided AND peers_decided > 0 AND conclusion = 1) AS own_passed,
               sum(peers_decided) FILTER (WHERE decided) AS peers_decided,
               sum(peers_passed) FILTER (WHERE decided) AS peers_passed,
               count(score_level) FILTER (WHERE peers_level_n > 0) AS level_n,
               sum(score_level) FILTER (WHERE peers_level_n > 0) AS own_levels,
               sum(peers_level_n) FILTER (WHERE score_level IS NOT NULL) AS peers_level_n,
               sum(peers_levels) FILTER (WHERE score_level IS NOT NULL AND peers_level_n > 0) AS peers_levels
        FROM (
            SELECT department, interviewer_id, quarter, decided, conclusion, score_level,
                   count(*) FILTER (WHERE decided) OVER panel - count(*) FILTER (WHERE decided) OVER own AS peers_decided,
                   count(*) FILTER (WHERE decided AND conclusion = 1) OVER panel
                     - count(*) FILTER (WHERE decided AND conclusion = 1) OVER own AS peers_passed,
                   count(score_level) OVER panel - count(score_level) OVER own AS peers_level_n,
                   coalesce(sum(score_level) OVER panel, 0) - coalesce(sum(score_level) OVER own, 0) AS peers_levels
            FROM (
                SELECT department, interviewer_id, interview_id, decided, conclusion, score_level,
                       date_trunc('quarter', month::timestamp)::date AS quarter
                FROM hire_bi.interview_panel
                WHERE interviewer_id IS NOT NULL) p
            WINDOW panel AS (PARTITION BY quarter, interview_id), own AS (PARTITION BY quarter, interview_id, interviewer_id)) r
        GROUP BY department, interviewer_id, quarter) g) d
GROUP BY department, quarter
HAVING count(difference) >= 5;
COMMENT ON VIEW hire_bi.interviewer_calibration_by_department IS 'One row per department × quarter of begin (report zone) with at least 5 interviewers that have 10 decided records each beside known peers: how far they judge apart · 各部门每季度面试官之间的评价差异（面试官不少于5人，每人样本不少于10）';
COMMENT ON COLUMN hire_bi.interviewer_calibration_by_department.department   IS 'Department that hires, from source.application; NULL where that has no row · 部门';
COMMENT ON COLUMN hire_bi.interviewer_calibration_by_department.quarter      IS 'First day of the quarter of begin_at in the report zone (hire_bi.setting) · 开始季度（报表时区）';
COMMENT ON COLUMN hire_bi.interviewer_calibration_by_department.interviewers IS 'Interviewers with at least 10 decided records on interviews of the department that have a decided record of a peer: denominator of what follows · 面试官人数';
COMMENT ON COLUMN hire_bi.interviewer_calibration_by_department.records      IS 'Their decided records on these interviews · 评价数';
COMMENT ON COLUMN hire_bi.interviewer_calibration_by_department.milder       IS 'Of them, those whose pass rate is at least 10 points above their peers'' on the same interviews · 偏宽松人数';
COMMENT ON COLUMN hire_bi.interviewer_calibration_by_department.stricter     IS 'Of them, those whose pass rate is at least 10 points below their peers'' on the same interviews · 偏严格人数';
COMMENT ON COLUMN hire_bi.interviewer_calibration_by_department.mean_absolute_difference IS 'Mean over the interviewers of the distance between their pass rate and their peers'': 0 is agreement · 通过率平均绝对差';
COMMENT ON COLUMN hire_bi.interviewer_calibration_by_department.mean_absolute_level_difference IS 'The same of the mean score level; NULL with fewer than 5 interviewers that have 10 levels each · 级别平均绝对差';

DO $$
BEGIN
    -- As in the migrations before: where the roles are.
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'hire_bi_confidential') THEN
        GRANT SELECT ON hire_bi.interviewer_calibration_by_department TO hire_bi_confidential;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'hire_bi_reader') THEN
        GRANT SELECT ON hire_bi.interviewer_calibration_by_department TO hire_bi_reader;
    END IF;
END
$$;
