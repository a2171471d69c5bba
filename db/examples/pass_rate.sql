-- How many passed in the last twelve months, by kind of round, quarter by quarter? · 过去十二个月各轮次类型每季度的通过率是多少？ (hire_bi_reader)
SELECT date_trunc('quarter', month)::date AS quarter,
       interview_round_type_name_en_us AS round_type,
       sum(passed) AS passed,
       sum(failed) AS failed,
       round(sum(passed) / nullif(sum(passed) + sum(failed), 0), 3) AS pass_rate
FROM hire_bi.pass_rate
WHERE month >= date_trunc('month', current_date) - interval '12 months' AND month < date_trunc('month', current_date)
GROUP BY 1, 2
ORDER BY 1, 2;
