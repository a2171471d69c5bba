-- Fields that the API sends and no column takes.
INSERT INTO hire_ops.unknown_field AS t (json_path, first_seen_at, last_seen_at, count)
SELECT u.json_path, :at::timestamptz, :at::timestamptz, u.count::bigint
FROM unnest(:paths::text[], :counts::text[]) AS u (json_path, count)
ON CONFLICT (json_path) DO UPDATE SET
  last_seen_at = greatest(t.last_seen_at, EXCLUDED.last_seen_at), count = t.count + EXCLUDED.count
