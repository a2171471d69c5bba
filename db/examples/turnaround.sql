-- How many evaluations are written within a day? · 24小时内提交评价的比例是多少？ (hire_bi_confidential)
SELECT month,
       sum(due_24h) AS due,
       sum(within_24h) AS within_a_day,
       round(sum(within_24h) / nullif(sum(due_24h), 0), 3) AS share,
       sum(time_unknown) AS unknown
FROM hire_bi.feedback_turnaround
WHERE month >= '2024-01-01' AND month < '2025-01-01'
GROUP BY month
ORDER BY month;
