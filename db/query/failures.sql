-- Who gave no usable answer at the last attempt, the newest first, and what happens next: as plan.sql has it, apart from what the
-- source says, which may lie elsewhere; only of the warehouse's own it is known who is not in it.
SELECT talent_id, status, code, message, log_id, attempts, last_attempt_at, next,
       CASE next WHEN 'change' THEN last_attempt_at + interval '30 days' END AS asked_again_at
FROM (
  SELECT talent_id, status, coalesce(error_code, '') AS code, coalesce(error_message, '') AS message, log_id, attempts,
         last_attempt_at,
         CASE WHEN :own_source AND NOT EXISTS (SELECT FROM source.talent s WHERE s.talent_id = l.talent_id) THEN 'never'
              WHEN status = 'failed' THEN CASE WHEN attempts < 3 THEN 'next' ELSE 'last' END
              WHEN status = 'gone' AND attempts < 3 THEN 'next'
              WHEN attempted_mapping_version IS DISTINCT FROM :mapping_version THEN 'refresh'
              WHEN last_attempt_at < :now::timestamptz - interval '30 days' THEN 'refresh'
              ELSE 'change' END AS next,
         row_number() OVER (PARTITION BY status, coalesce(error_code, '')
                            ORDER BY last_attempt_at DESC NULLS LAST, talent_id COLLATE "C") AS place
  FROM hire_ops.talent_sync l
  WHERE status <> 'synced' AND (:status::text IS NULL OR status = :status::text)
) t
WHERE :per_code::bigint IS NULL OR place <= :per_code::bigint
ORDER BY last_attempt_at DESC NULLS LAST, talent_id COLLATE "C"
LIMIT :limit::bigint
