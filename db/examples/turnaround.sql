-- How many evaluations of the last twelve months were written within a day? · 过去十二个月24小时内提交评价的比例是多少？ (hire_bi_confidential)
SELECT month,
       sum(due_24h) AS due,
       sum(within_24h) AS within_a_day,
       round(sum(within_24h) / nullif(sum(due_24h), 0), 3) AS share,
       sum(time_unknown) AS unknown
FROM hire_bi.feedback_turnaround
WHERE month >= date_trunc('month', current_date) - interval '12 months' AND month < date_trunc('month', current_date)
GROUP BY month
ORDER BY month;
