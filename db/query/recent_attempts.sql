-- The last minute's calls, if a run was alive so recently; otherwise the ledger is not even looked at.
SELECT t.last_attempt_at
FROM hire_ops.talent_sync t
WHERE t.last_attempt_at > :now::timestamptz - interval '1 minute' AND t.last_attempt_at <= :now::timestamptz
  AND EXISTS (SELECT FROM hire_ops.run WHERE heartbeat_at > :now::timestamptz - interval '2 minutes')
