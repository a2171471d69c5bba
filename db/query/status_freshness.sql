-- How long ago talents gave their last accepted answer: those of the ledger, and those of the warehouse's own source that nobody was
-- asked about yet, where the talents are read from it. Who is gone gives no answer any more, and nobody asks those whose rows were purged.
SELECT count(*) AS talents,
       count(*) FILTER (WHERE last_success_at >= n.now - interval '1 day') AS within_day,
       count(*) FILTER (WHERE last_success_at >= n.now - interval '7 days') AS within_week,
       count(*) FILTER (WHERE last_success_at >= n.now - interval '30 days') AS within_month,
       count(*) FILTER (WHERE last_success_at IS NULL) AS never
FROM (
  SELECT last_success_at FROM hire_ops.talent_sync WHERE status <> 'gone' AND purged_at IS NULL
  UNION ALL
  SELECT NULL FROM source.talent s
  WHERE :own_source AND NOT EXISTS (SELECT FROM hire_ops.talent_sync t WHERE t.talent_id = s.talent_id)
) AS known, (SELECT :now::timestamptz AS now) n
