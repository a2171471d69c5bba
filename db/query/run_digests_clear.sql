-- Of a list that named an erased talent no digest stays once its run is done, as an id can be found by its digest; until then the same
-- command resumes the run by it.
UPDATE hire_ops.run
SET fingerprint = regexp_replace(fingerprint, '[0-9a-f]{64}', replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')),
    options = options - 'talents_sha256'
WHERE left_out > 0 AND options ->> 'talents_sha256' IS NOT NULL
  AND outcome IN ('complete', 'complete_with_failures', 'abandoned')
