UPDATE hire_ops.talent_sync SET content_sha256 = NULL WHERE content_sha256 IS NOT NULL
