-- How many pass, by kind of round, quarter by quarter? · 各轮次类型每季度的通过率是多少？ (hire_bi_reader)
SELECT date_trunc('quarter', month)::date AS quarter,
       interview_round_type_name_en_us AS round_type,
       sum(passed) AS passed,
       sum(failed) AS failed,
       round(sum(passed) / nullif(sum(passed) + sum(failed), 0), 3) AS pass_rate
FROM hire_bi.pass_rate
WHERE month >= '2024-01-01' AND month < '2025-01-01'
GROUP BY 1, 2
ORDER BY 1, 2;
