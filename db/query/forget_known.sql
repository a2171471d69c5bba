-- When the talent was erased; no row when it was not.
SELECT f.at
FROM hire_ops.forgotten f, hire_ops.forgotten_key k
WHERE f.talent_sha256 = hire_ops.talent_hmac(:talent_id, k.inner_pad, k.outer_pad)
