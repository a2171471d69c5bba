-- Leaves in the temporary table source_talent only those for whom every kind of choice holds that was made. Joins whole tables as
-- sets, as the plan does.
WITH named AS (
  SELECT DISTINCT talent_id FROM unnest(:talent_ids::text[]) AS n (talent_id)
), interviewed AS (
  SELECT DISTINCT talent_id FROM hire.interview
  WHERE deleted_at IS NULL AND begin_time >= :interviews_since::timestamptz
), chosen AS (
  SELECT s.talent_id
  FROM source_talent s
       LEFT JOIN hire_ops.talent_sync t USING (talent_id)
       LEFT JOIN named n USING (talent_id)
       LEFT JOIN interviewed i USING (talent_id)
  WHERE (NOT :by_name OR n.talent_id IS NOT NULL)
    AND (:source_updated_since::timestamptz IS NULL OR s.updated_at >= :source_updated_since::timestamptz)
    AND (:interviews_since::timestamptz IS NULL OR i.talent_id IS NOT NULL)
    AND (:statuses::text[] IS NULL OR t.status = ANY (:statuses::text[]))
    AND (:stale_before::timestamptz IS NULL OR coalesce(t.last_success_at < :stale_before::timestamptz, true))
)
DELETE FROM source_talent s
WHERE NOT EXISTS (SELECT FROM chosen c WHERE c.talent_id = s.talent_id)
