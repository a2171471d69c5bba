-- How many gave no usable answer at the last attempt, by what went wrong; what went wrong last comes first.
SELECT status, coalesce(error_code, '') AS code, count(*) AS talents
FROM hire_ops.talent_sync
WHERE status <> 'synced' AND (:status::text IS NULL OR status = :status::text)
GROUP BY status, coalesce(error_code, '')
ORDER BY max(last_attempt_at) DESC NULLS LAST, status, code
