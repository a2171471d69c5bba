-- Of a talent that was erased before, the counts stay unless there was something to erase again.
INSERT INTO hire_ops.forgotten (talent_sha256, at, counts)
SELECT hire_ops.talent_hmac(:talent_id, inner_pad, outer_pad), :now::timestamptz, :counts::jsonb FROM hire_ops.forgotten_key
ON CONFLICT (talent_sha256) DO UPDATE SET at = EXCLUDED.at, counts = EXCLUDED.counts WHERE EXCLUDED.counts <> '{}'
