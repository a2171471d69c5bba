-- How many candidates do not come, by the status and by what interviewers wrote? · 候选人爽约率是多少？ (hire_bi_reader)
SELECT month,
       sum(interviews) AS interviews,
       sum(by_interview) AS by_status,
       round(sum(by_interview) / sum(interviews), 3) AS by_status_rate,
       sum(by_record) AS by_interviewers,
       round(sum(by_record) / sum(interviews), 3) AS by_interviewers_rate
FROM hire_bi.no_show
WHERE month >= '2025-01-01' AND month < '2025-04-01'
GROUP BY month
ORDER BY month;
