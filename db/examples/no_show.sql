-- How many candidates did not come last quarter, by the status and by what interviewers wrote? · 上季度候选人爽约率是多少？ (hire_bi_reader)
SELECT month,
       sum(interviews) AS interviews,
       sum(by_interview) AS by_status,
       round(sum(by_interview) / sum(interviews), 3) AS by_status_rate,
       sum(by_record) AS by_interviewers,
       round(sum(by_record) / sum(interviews), 3) AS by_interviewers_rate
FROM hire_bi.no_show
WHERE month >= date_trunc('quarter', current_date) - interval '3 months' AND month < date_trunc('quarter', current_date)
GROUP BY month
ORDER BY month;
