-- How long ago the talents of the ledger gave their last accepted answer; who is gone gives none any more, and nobody asks those whose
-- rows were purged.
SELECT count(*) AS talents,
       count(*) FILTER (WHERE last_success_at >= t.now - interval '1 day') AS within_day,
       count(*) FILTER (WHERE last_success_at >= t.now - interval '7 days') AS within_week,
       count(*) FILTER (WHERE last_success_at >= t.now - interval '30 days') AS within_month,
       count(*) FILTER (WHERE last_success_at IS NULL) AS never
FROM hire_ops.talent_sync, (SELECT :now::timestamptz AS now) t
WHERE status <> 'gone' AND purged_at IS NULL
