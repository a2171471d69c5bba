SELECT json_path, count FROM hire_ops.unknown_field WHERE last_seen_at >= :since::timestamptz ORDER BY json_path LIMIT 100
