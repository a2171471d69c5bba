-- Who had the fullest weeks of the last twelve months, and where do interviews collide? · 过去十二个月谁的面试最多，时间是否冲突？ (hire_bi_confidential)
SELECT interviewer_id, iso_week, interviews, minutes, most_in_a_day, overlapping_pairs
FROM hire_bi.interviewer_load
WHERE interviewer_id IS NOT NULL
  AND iso_week >= date_trunc('month', current_date) - interval '12 months' AND iso_week < date_trunc('month', current_date)
ORDER BY interviews DESC, minutes DESC, interviewer_id
LIMIT 5;
