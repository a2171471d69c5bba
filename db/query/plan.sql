-- Who is due, why, in what order. What is done with them follows: plan_write.sql or plan_count.sql.
-- Expects the source in the temporary table source_talent (talent_id, updated_at), each id once, none blank. Tonight's clock is :now.
-- Of a backfill the talents stand there that were chosen (slice.sql); they are asked for whether they are due or not.
-- Joins whole tables as sets: looking each talent up by itself takes minutes for a million of them. Who may be due is found from
-- the ledger first, so that rows are counted, hashes judged and places given for these only.
WITH tonight AS (
  -- worked out once: an expression on the clock would be worked out anew for each of a million rows
  SELECT now, now - interval '12 hours' AS half_a_day_ago, now - interval '14 days' AS two_weeks_ago,
         now - interval '30 days' AS a_month_ago, now - interval '60 days' AS two_months_ago,
         -- who had no success since is refreshed: with interviews, without
         now + interval '12 hours' - :refresh_after::interval AS refresh_busy,
         now + interval '12 hours' - interval '30 days' AS refresh_idle
  FROM (SELECT :now::timestamptz AS now) t
), unfinished AS (
  -- what earlier runs left; who was never asked waits since the first plan that had him
  SELECT w.talent_id, max(r.started_at) AS started_at, min(coalesce(w.waiting_since, r.started_at)) AS waiting_since
  FROM hire_ops.work_item w JOIN hire_ops.run r USING (run_id)
  WHERE w.run_id = ANY (:left_runs::bigint[]) AND w.outcome IS NULL
  GROUP BY w.talent_id
), recent AS (
  -- interviews that can still change when they are not evaluated; surely when ahead, just over or not yet given a time
  SELECT interview_id, talent_id,
         coalesce(begin_time > (SELECT now FROM tonight), false) OR over_at IS NULL
           OR over_at >= (SELECT two_weeks_ago FROM tonight) AS surely
  FROM (SELECT *, coalesce(end_time, begin_time) AS over_at FROM hire.interview WHERE deleted_at IS NULL) i
  WHERE begin_time > (SELECT now FROM tonight) OR coalesce(over_at, first_seen_at) >= (SELECT two_months_ago FROM tonight)
), open AS (
  SELECT talent_id FROM recent WHERE surely
  UNION
  SELECT i.talent_id
  FROM recent i LEFT JOIN hire.interview_record r ON r.interview_id = i.interview_id AND r.deleted_at IS NULL
  WHERE NOT i.surely AND (r.interview_id IS NULL OR r.commit_status = 2)
), candidate AS (
  SELECT s.talent_id, s.updated_at, coalesce(t.last_attempt_at, u.waiting_since) AS waiting_since,
         t.last_success_at, t.interview_ids, t.row_count, t.empty_answers,
         CASE WHEN NOT :rewrite AND t.mapping_version = :mapping_version THEN t.content_sha256 END AS sha256,
         t.raw_purged_at IS NOT NULL AS raw_purged,
         CASE
           -- whose rows were removed because of their age, and nothing is known to have changed since
           WHEN t.purged_at IS NOT NULL AND s.updated_at IS NOT DISTINCT FROM t.source_updated_at THEN 'resting'
           WHEN u.started_at > coalesce(t.last_attempt_at, '-infinity') THEN 'left' -- and no other run has had it since
           WHEN t.talent_id IS NULL THEN 'new'
           WHEN t.status IN ('refused', 'gone') AND NOT (t.status = 'gone' AND t.attempts < 3) THEN
             CASE WHEN s.updated_at IS DISTINCT FROM t.attempted_source_updated_at THEN 'changed'
                  WHEN t.attempted_mapping_version IS DISTINCT FROM :mapping_version THEN 'refresh'
                  WHEN t.last_attempt_at < (SELECT a_month_ago FROM tonight) THEN 'refresh' END
           WHEN t.status <> 'synced' THEN
             -- a failure is no answer to what changed since
             CASE WHEN s.updated_at IS DISTINCT FROM t.attempted_source_updated_at THEN 'changed'
                  WHEN t.attempts < 3 THEN 'failed' ELSE 'failed-often' END
           WHEN s.updated_at IS DISTINCT FROM t.source_updated_at THEN 'changed'
           WHEN t.last_success_at > (SELECT half_a_day_ago FROM tonight) THEN NULL
           WHEN o.talent_id IS NOT NULL THEN 'open'
           WHEN t.last_success_at < (SELECT greatest(refresh_busy, refresh_idle) FROM tonight)
             THEN 'perhaps' -- whether to refresh depends on the talent's interviews
         END AS due
  FROM source_talent s
       LEFT JOIN hire_ops.talent_sync t USING (talent_id)
       LEFT JOIN unfinished u USING (talent_id)
       LEFT JOIN open o USING (talent_id)
  OFFSET 0 -- each reason is found once, not for each of its uses
), due AS (
  SELECT *, CASE WHEN :chosen THEN 'backfill' WHEN :full THEN coalesce(due, 'full') ELSE due END AS maybe
  FROM candidate WHERE :chosen OR due IS DISTINCT FROM 'resting' AND (:full OR due IS NOT NULL)
), live AS (
  SELECT talent_id, count(*) AS row_count, count(*) FILTER (WHERE is_interview) AS interviews
  FROM (SELECT talent_id, false AS is_interview FROM hire.application WHERE deleted_at IS NULL
        UNION ALL SELECT talent_id, true FROM hire.interview WHERE deleted_at IS NULL
        UNION ALL SELECT talent_id, false FROM hire.interview_record WHERE deleted_at IS NULL
        UNION ALL SELECT talent_id, false FROM hire.interview_meeting_room WHERE deleted_at IS NULL) f
  WHERE talent_id IN (SELECT talent_id FROM due)
  GROUP BY talent_id
), lost AS (
  -- not every interview of the last answer is live, whoever owns it now
  SELECT DISTINCT d.talent_id
  FROM due d, unnest(d.interview_ids) AS id
  WHERE d.sha256 IS NOT NULL
    AND NOT EXISTS (SELECT FROM hire.interview i WHERE i.interview_id = id AND i.deleted_at IS NULL)
), judged AS (
  SELECT d.talent_id, d.updated_at, d.waiting_since, d.empty_answers, coalesce(l.interviews, 0) AS interviews,
         CASE WHEN d.maybe <> 'perhaps' THEN d.maybe
              WHEN d.last_success_at < CASE WHEN l.interviews > 0 THEN (SELECT refresh_busy FROM tonight)
                                            ELSE (SELECT refresh_idle FROM tonight) END THEN 'refresh'
              WHEN :full THEN 'full' END AS reason,
         -- only what is still as it was written may be judged by its hash
         CASE WHEN (d.row_count IS NULL OR d.row_count = coalesce(l.row_count, 0)) AND o.talent_id IS NULL
                   AND (NOT :raw OR r.talent_id IS NOT NULL OR d.raw_purged) THEN d.sha256 END AS sha256
  FROM due d
       LEFT JOIN live l USING (talent_id)
       LEFT JOIN lost o USING (talent_id)
       LEFT JOIN hire_raw.talent_response r ON :raw AND r.talent_id = d.talent_id
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY class ORDER BY rank, waiting_since NULLS FIRST, talent_id COLLATE "C") AS n
  FROM (
    SELECT *, CASE reason WHEN 'refresh' THEN 2 WHEN 'failed-often' THEN 3 ELSE 1 END AS class,
           array_position(ARRAY['left', 'changed', 'new', 'failed', 'open', 'full', 'backfill', 'refresh', 'failed-often'],
                          reason) AS rank
    FROM judged
    WHERE reason IS NOT NULL
  ) d
), allowance AS (
  -- a night refreshes at most a quarter more than its even share: rounded up, or a small source would not keep up
  SELECT CASE WHEN :full THEN count(*)
              ELSE ceil(1.25 * count(*) / greatest(1, extract(epoch FROM :refresh_after::interval) / 86400)) END AS most
  FROM source_talent
), sized AS (
  SELECT s.*, least(s.refresh, s.urgent / 9) AS interleaved
  FROM (SELECT count(*) FILTER (WHERE class = 1) AS urgent,
               count(*) FILTER (WHERE class = 2 AND n <= allowance.most) AS refresh,
               -- :most bounds a backfill, null nothing
               least(count(*) FILTER (WHERE class <> 2 OR n <= allowance.most), :most::bigint) AS due
        FROM ranked, allowance) s
), fitting AS (
  -- who is urgent may have every call that is left of the month, with every tenth place; the rest only what is then missing to the
  -- day's even share, or the first nights would eat the month
  SELECT *, CASE WHEN :calls_left::bigint IS NULL THEN due
                 WHEN :full THEN least(due, :calls_left)
                 ELSE least(due, :calls_left, greatest(urgent + interleaved, (:calls_left + :days_left - 1) / :days_left)) END AS places
  FROM sized
), placed AS (
  SELECT *
  FROM (SELECT r.*, z.places,
               -- every tenth place goes to refresh, so that nothing starves
               CASE r.class WHEN 1 THEN r.n + least((r.n - 1) / 9, z.interleaved)
                            WHEN 2 THEN CASE WHEN r.n <= z.interleaved THEN 10 * r.n ELSE z.urgent + r.n END
                            ELSE z.urgent + z.refresh + r.n END AS position
        FROM fitting z JOIN ranked r ON r.class <> 2 OR r.n <= z.refresh) p
  WHERE position <= places
)
