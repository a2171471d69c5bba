-- Removes the oldest kept answers, and notes that none is to be fetched in their place.
WITH removed AS (
  DELETE FROM hire_raw.talent_response
  WHERE talent_id IN (SELECT talent_id FROM hire_raw.talent_response WHERE fetched_at < :before::timestamptz
                      ORDER BY fetched_at LIMIT :most)
  RETURNING talent_id
), noted AS (
  UPDATE hire_ops.talent_sync t SET raw_purged_at = :now::timestamptz FROM removed r WHERE r.talent_id = t.talent_id
)
SELECT count(*) FROM removed
