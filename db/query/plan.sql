-- Who is due, why, in what order: writes the work list of one run.
-- Expects the source in the temporary table source_talent (talent_id, updated_at), without blank ids. Tonight's clock is :now.
WITH source AS (
  SELECT talent_id, max(updated_at) AS updated_at
  FROM source_talent
  GROUP BY talent_id
), unfinished AS (
  -- what earlier runs left, unless another run has had it since
  SELECT DISTINCT w.talent_id
  FROM hire_ops.work_item w JOIN hire_ops.run r USING (run_id)
       LEFT JOIN hire_ops.talent_sync t USING (talent_id)
  WHERE w.run_id = ANY (:left_runs::bigint[]) AND w.outcome IS NULL
    AND (t.last_attempt_at IS NULL OR t.last_attempt_at < r.started_at)
), live_interview AS (
  SELECT i.talent_id, i.interview_id, i.begin_time, coalesce(i.end_time, i.begin_time) AS over_at, i.first_seen_at
  FROM hire.interview i
  WHERE i.deleted_at IS NULL
), interviewed AS (
  SELECT DISTINCT talent_id FROM live_interview
), open AS (
  -- interviews that can still change: ahead, just over, not yet evaluated, or not yet given a time
  SELECT DISTINCT i.talent_id
  FROM live_interview i
  WHERE i.begin_time > :now::timestamptz
     OR i.over_at >= :now::timestamptz - interval '14 days'
     OR (i.over_at >= :now::timestamptz - interval '60 days'
         AND (EXISTS (SELECT FROM hire.interview_record r
                      WHERE r.interview_id = i.interview_id AND r.deleted_at IS NULL AND r.commit_status = 2)
              OR NOT EXISTS (SELECT FROM hire.interview_record r
                             WHERE r.interview_id = i.interview_id AND r.deleted_at IS NULL)))
     OR (i.begin_time IS NULL AND i.over_at IS NULL
         AND i.first_seen_at >= :now::timestamptz - interval '60 days')
), candidate AS (
  SELECT s.talent_id, s.updated_at, t.last_attempt_at, t.last_success_at, i.talent_id IS NOT NULL AS had_interviews,
         CASE
           WHEN u.talent_id IS NOT NULL THEN 'left'
           WHEN t.talent_id IS NULL THEN 'new'
           WHEN t.status IN ('refused', 'gone') AND NOT (t.status = 'gone' AND t.attempts < 3) THEN
             CASE WHEN s.updated_at IS DISTINCT FROM t.attempted_source_updated_at THEN 'changed'
                  WHEN t.attempted_mapping_version IS DISTINCT FROM :mapping_version THEN 'refresh'
                  WHEN t.last_attempt_at < :now::timestamptz - interval '30 days' THEN 'refresh' END
           WHEN t.status <> 'synced' THEN
             -- a failure is no answer to what changed since
             CASE WHEN s.updated_at IS DISTINCT FROM t.attempted_source_updated_at THEN 'changed'
                  WHEN t.attempts < 3 THEN 'failed' ELSE 'failed-often' END
           WHEN s.updated_at IS DISTINCT FROM t.source_updated_at THEN 'changed'
           WHEN t.last_success_at > :now::timestamptz - interval '12 hours' THEN NULL
           WHEN o.talent_id IS NOT NULL THEN 'open'
           WHEN t.last_success_at < :now::timestamptz + interval '12 hours'
                - CASE WHEN i.talent_id IS NULL THEN interval '30 days' ELSE :refresh_after::interval END THEN 'refresh'
         END AS due
  FROM source s
       LEFT JOIN hire_ops.talent_sync t USING (talent_id)
       LEFT JOIN unfinished u USING (talent_id)
       LEFT JOIN interviewed i USING (talent_id)
       LEFT JOIN open o USING (talent_id)
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY class ORDER BY rank, last_attempt_at NULLS FIRST, talent_id COLLATE "C") AS n
  FROM (
    SELECT *, CASE reason WHEN 'refresh' THEN 2 WHEN 'failed-often' THEN 3 ELSE 1 END AS class,
           array_position(ARRAY['left', 'changed', 'new', 'failed', 'open', 'full', 'refresh', 'failed-often'], reason) AS rank
    FROM (SELECT *, CASE WHEN :full THEN coalesce(due, 'full') ELSE due END AS reason FROM candidate) c
    WHERE reason IS NOT NULL
  ) d
), sized AS (
  SELECT count(*) FILTER (WHERE class = 1) AS urgent,
         count(*) FILTER (WHERE class = 2) AS refresh,
         -- a night refreshes at most a quarter more than its even share
         CASE WHEN :full THEN count(*)
              ELSE ceil(1.25 * (SELECT count(*) FROM source)
                        / greatest(1, extract(epoch FROM :refresh_after::interval) / 86400)) END AS refresh_cap
  FROM ranked
), placed AS (
  -- every tenth place goes to refresh, so that nothing starves
  SELECT r.*,
         CASE class WHEN 1 THEN n + (n - 1) / 9
                    WHEN 2 THEN CASE WHEN n <= z.urgent / 9 THEN 10 * n ELSE z.urgent + n END
                    ELSE z.urgent + z.refresh + n END AS place
  FROM ranked r, sized z
  WHERE r.class <> 2 OR r.n <= z.refresh_cap
)
INSERT INTO hire_ops.work_item
  (run_id, position, talent_id, reason, source_updated_at, known_sha256, had_interviews, empty_answers)
SELECT :run_id, row_number() OVER (ORDER BY p.place, p.class), p.talent_id, p.reason, p.updated_at,
       -- only what is still as it was written may be judged by its hash
       CASE WHEN NOT :rewrite AND t.mapping_version = :mapping_version
                 AND NOT EXISTS (SELECT FROM unnest(t.interview_ids) AS id
                                 WHERE NOT EXISTS (SELECT FROM hire.interview i
                                                   WHERE i.interview_id = id AND i.deleted_at IS NULL))
                 AND (NOT :raw OR EXISTS (SELECT FROM hire_raw.talent_response r WHERE r.talent_id = p.talent_id))
            THEN t.content_sha256 END,
       p.had_interviews,
       coalesce(t.empty_answers, 0)
FROM placed p LEFT JOIN hire_ops.talent_sync t USING (talent_id)
