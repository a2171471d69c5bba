SELECT count(*) FROM hire_raw.talent_response WHERE fetched_at < :before::timestamptz
