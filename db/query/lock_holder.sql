-- Who holds the run lock, and since when.
SELECT a.application_name, a.backend_start, a.pid
FROM pg_locks l JOIN pg_stat_activity a USING (pid)
WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
  AND l.classid = ? AND l.objid = ?
