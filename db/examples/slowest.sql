-- Which applications take longest? · 哪些投递流程最长？ (hire_bi_reader)
SELECT application_id, department, rounds, interviews, days, present_outcome
FROM hire_bi.application_summary
WHERE first_begin_at >= '2024-05-01 00:00+08' AND last_begin_at < '2025-01-01 00:00+08'
ORDER BY days DESC, application_id
LIMIT 3;
