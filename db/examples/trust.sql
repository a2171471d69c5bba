-- Can these figures be trusted: when was the last good night, and which rules are broken? · 数据可信吗？ (hire_bi_reader)
SELECT q.rule, q.found, q.checked, h.last_success_at
FROM hire_bi.data_quality q
CROSS JOIN (SELECT max(last_success_at) AS last_success_at FROM hire_bi.sync_health) h
WHERE q.over_threshold
ORDER BY q.rule COLLATE "C";
