-- Takes out the talents who were erased, and counts them; none is hashed as long as nobody was.
WITH skipped AS (
  DELETE FROM source_talent s
  USING hire_ops.forgotten f
  WHERE f.talent_sha256 = hire_ops.talent_hmac(s.talent_id, (SELECT inner_pad FROM hire_ops.forgotten_key),
                                               (SELECT outer_pad FROM hire_ops.forgotten_key))
    AND EXISTS (SELECT FROM hire_ops.forgotten)
  RETURNING 1
)
SELECT count(*) FROM skipped
