WITH removed AS (
  DELETE FROM hire_raw.refused_response
  WHERE talent_id IN (SELECT talent_id FROM hire_raw.refused_response WHERE fetched_at < :before::timestamptz
                      ORDER BY fetched_at LIMIT :most)
  RETURNING 1
)
SELECT count(*) FROM removed
