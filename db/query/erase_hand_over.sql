-- An application that interviews of others still refer to cannot go: it is theirs from now on, without what an answer of the erased
-- talent said of it.
WITH heir AS (
  SELECT DISTINCT ON (i.application_id) i.application_id, i.talent_id
  FROM hire.application a JOIN hire.interview i USING (application_id)
  WHERE a.talent_id = ANY (:talent_ids::text[]) AND i.talent_id <> ALL (:talent_ids::text[])
  ORDER BY i.application_id, i.deleted_at IS NULL DESC, i.changed_at DESC, i.interview_id
), given AS (
  UPDATE hire.application a
  SET talent_id = h.talent_id, unmapped = NULL, changed_at = :now::timestamptz
  FROM heir h WHERE h.application_id = a.application_id
  RETURNING a.talent_id, a.deleted_at IS NULL AS live
), expected AS (
  UPDATE hire_ops.talent_sync t SET row_count = t.row_count + g.rows
  FROM (SELECT talent_id, count(*)::integer AS rows FROM given WHERE live GROUP BY talent_id) g
  WHERE t.talent_id = g.talent_id
)
SELECT count(*) FROM given
