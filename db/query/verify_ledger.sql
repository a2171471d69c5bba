-- What the ledger says of talents' rows, and is not so.
WITH live AS (
  SELECT talent_id, count(*) AS rows
  FROM (SELECT talent_id FROM hire.application WHERE deleted_at IS NULL
        UNION ALL SELECT talent_id FROM hire.interview WHERE deleted_at IS NULL
        UNION ALL SELECT talent_id FROM hire.interview_record WHERE deleted_at IS NULL
        UNION ALL SELECT talent_id FROM hire.interview_meeting_room WHERE deleted_at IS NULL) f
  GROUP BY talent_id
), told AS (
  SELECT * FROM hire_ops.talent_sync WHERE status <> 'gone'
)
SELECT 'talent_sync' AS place, t.talent_id AS key, t.talent_id AS talent,
       format('%s live rows, where the last answer that was written left %s', coalesce(l.rows, 0), t.row_count) AS what
FROM told t LEFT JOIN live l USING (talent_id)
WHERE t.row_count <> coalesce(l.rows, 0)
UNION ALL
SELECT 'interview', id, t.talent_id,
       CASE WHEN i.interview_id IS NULL THEN 'listed in the last answer, but missing'
            ELSE 'listed in the last answer, but retired' END
FROM told t CROSS JOIN unnest(t.interview_ids) AS id LEFT JOIN hire.interview i ON i.interview_id = id
WHERE i.interview_id IS NULL OR i.deleted_at IS NOT NULL
ORDER BY place, key
