-- Which applications of the last eight months took longest? · 过去八个月哪些投递流程最长？ (hire_bi_reader)
SELECT application_id, department, rounds, interviews, days, present_outcome
FROM hire_bi.application_summary
WHERE first_begin_at >= date_trunc('month', current_date) - interval '8 months' AND last_begin_at < date_trunc('month', current_date)
ORDER BY days DESC, application_id
LIMIT 3;
