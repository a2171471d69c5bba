-- Of a talent that was erased before, the counts stay unless there was something to erase again.
INSERT INTO hire_ops.forgotten (talent_sha256, at, counts, run_id)
SELECT hire_ops.talent_hmac(:talent_id, inner_pad, outer_pad), :now::timestamptz, :counts::jsonb, :run_id::bigint FROM hire_ops.forgotten_key
ON CONFLICT (talent_sha256) DO UPDATE SET at = EXCLUDED.at, counts = EXCLUDED.counts, run_id = EXCLUDED.run_id WHERE EXCLUDED.counts <> '{}'
