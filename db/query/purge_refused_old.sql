SELECT count(*) FROM hire_raw.refused_response WHERE fetched_at < :before::timestamptz
