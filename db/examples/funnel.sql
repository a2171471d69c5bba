-- At which stage did we lose last quarter's candidates? · 上季度的候选人在哪个阶段流失？ (hire_bi_reader)
SELECT stage_name_en_us AS stage,
       sum(applications) AS applications,
       sum(passed) AS passed,
       sum(went_on) AS went_on,
       round(sum(went_on) / sum(applications), 3) AS went_on_rate
FROM hire_bi.funnel_stage
WHERE cohort_month >= date_trunc('quarter', current_date) - interval '3 months' AND cohort_month < date_trunc('quarter', current_date)
GROUP BY stage_id, stage_name_en_us
ORDER BY applications DESC, stage;
