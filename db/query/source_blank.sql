-- Takes out the ids that name nobody (source_nobody.sql), and counts them.
WITH skipped AS (
  DELETE FROM source_talent
  WHERE
%s
  RETURNING times
)
SELECT coalesce(sum(times), 0) FROM skipped
