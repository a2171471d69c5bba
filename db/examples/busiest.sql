-- Who had the fullest weeks, and where do interviews collide? · 谁的面试最多，时间是否冲突？ (hire_bi_confidential)
SELECT interviewer_id, iso_week, interviews, minutes, most_in_a_day, overlapping_pairs
FROM hire_bi.interviewer_load
WHERE interviewer_id IS NOT NULL AND iso_week >= '2024-01-01' AND iso_week < '2025-01-01'
ORDER BY interviews DESC, minutes DESC, interviewer_id
LIMIT 5;
