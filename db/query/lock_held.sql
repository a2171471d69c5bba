SELECT EXISTS (
  SELECT FROM pg_locks
  WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid() AND classid = ? AND objid = ?)
