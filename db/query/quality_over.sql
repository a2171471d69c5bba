SELECT rule, description_en, found, checked, threshold, threshold_kind
FROM hire_bi.data_quality
WHERE over_threshold
ORDER BY rule
