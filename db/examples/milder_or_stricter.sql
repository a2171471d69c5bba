-- Who judged otherwise than their colleagues on the same interviews, last quarter? · 上季度谁的评价与同场面试官差异最大？ (hire_bi_confidential)
SELECT interviewer_name_en_us AS name, n, own_pass_rate, peers_pass_rate, pass_rate_difference, level_difference
FROM hire_bi.interviewer_calibration
WHERE quarter = date_trunc('quarter', current_date) - interval '3 months' AND n >= 10
ORDER BY abs(pass_rate_difference) DESC;
