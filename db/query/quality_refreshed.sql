SELECT EXISTS (SELECT FROM hire_bi.quality_count WHERE refreshed_at >= :since::timestamptz)
