-- The last minute's calls, if a run was alive so recently; otherwise the ledger is not even looked at. A run that was
-- killed made calls which no commit tells of: as many as it could have, as late as it could have.
SELECT t.last_attempt_at
FROM hire_ops.talent_sync t
WHERE t.last_attempt_at > :now::timestamptz - interval '1 minute' AND t.last_attempt_at <= :now::timestamptz
  AND EXISTS (SELECT FROM hire_ops.run WHERE heartbeat_at > :now::timestamptz - interval '2 minutes')
UNION ALL
SELECT :now::timestamptz
FROM generate_series(1, :uncommitted)
WHERE EXISTS (
  SELECT FROM hire_ops.run
  WHERE outcome IN ('running', 'killed') AND command NOT IN ('replay', 'discover') AND NOT (planned = 0 AND discovered_new IS NOT NULL) AND heartbeat_at > :now::timestamptz - interval '2 minutes'
)
