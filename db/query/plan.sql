-- Who is due, why, in what order: writes the work list of one run.
-- Expects the source in the temporary table source_talent (talent_id, updated_at), without blank ids. Tonight's clock is :now.
-- Joins whole tables as sets: looking each talent up by itself takes minutes for a million of them.
WITH source AS (
  SELECT talent_id, max(updated_at) AS updated_at
  FROM source_talent
  GROUP BY talent_id
), unfinished AS (
  -- what earlier runs left; who was never asked waits since the first plan that had him
  SELECT w.talent_id, max(r.started_at) AS started_at, min(coalesce(w.waiting_since, r.started_at)) AS waiting_since
  FROM hire_ops.work_item w JOIN hire_ops.run r USING (run_id)
  WHERE w.run_id = ANY (:left_runs::bigint[]) AND w.outcome IS NULL
  GROUP BY w.talent_id
), live_interview AS (
  SELECT talent_id, interview_id, begin_time, coalesce(end_time, begin_time) AS over_at, first_seen_at
  FROM hire.interview
  WHERE deleted_at IS NULL
), open AS (
  -- interviews that can still change: ahead, just over, not yet given a time, or not yet evaluated
  SELECT talent_id
  FROM live_interview
  WHERE begin_time > :now::timestamptz
     OR over_at >= :now::timestamptz - interval '14 days'
     OR (over_at IS NULL AND first_seen_at >= :now::timestamptz - interval '60 days')
  UNION
  SELECT i.talent_id
  FROM live_interview i LEFT JOIN hire.interview_record r ON r.interview_id = i.interview_id AND r.deleted_at IS NULL
  WHERE i.over_at >= :now::timestamptz - interval '60 days' AND i.over_at < :now::timestamptz - interval '14 days'
    AND (r.interview_id IS NULL OR r.commit_status = 2)
), live AS (
  SELECT talent_id, count(*) AS row_count, bool_or(is_interview) AS interviewed
  FROM (SELECT talent_id, false AS is_interview FROM hire.application WHERE deleted_at IS NULL
        UNION ALL SELECT talent_id, true FROM live_interview
        UNION ALL SELECT talent_id, false FROM hire.interview_record WHERE deleted_at IS NULL
        UNION ALL SELECT talent_id, false FROM hire.interview_meeting_room WHERE deleted_at IS NULL) f
  GROUP BY talent_id
), candidate AS (
  SELECT s.talent_id, s.updated_at, coalesce(t.last_attempt_at, u.waiting_since) AS waiting_since,
         coalesce(l.interviewed, false) AS had_interviews, t.interview_ids, t.empty_answers,
         -- only what is still as it was written may be judged by its hash: here its rows, below its interviews and raw answer
         CASE WHEN NOT :rewrite AND t.mapping_version = :mapping_version
                   AND (t.row_count IS NULL OR t.row_count = coalesce(l.row_count, 0)) THEN t.content_sha256 END AS sha256,
         CASE
           WHEN u.started_at > coalesce(t.last_attempt_at, '-infinity') THEN 'left' -- and no other run has had it since
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
                - CASE WHEN l.interviewed THEN :refresh_after::interval ELSE interval '30 days' END THEN 'refresh'
         END AS due
  FROM source s
       LEFT JOIN hire_ops.talent_sync t USING (talent_id)
       LEFT JOIN unfinished u USING (talent_id)
       LEFT JOIN live l USING (talent_id)
       LEFT JOIN open o USING (talent_id)
  OFFSET 0 -- each reason is found once, not for each of its uses
), ranked AS (
  SELECT *, row_number() OVER (PARTITION BY class ORDER BY rank, waiting_since NULLS FIRST, talent_id COLLATE "C") AS n
  FROM (
    SELECT *, CASE reason WHEN 'refresh' THEN 2 WHEN 'failed-often' THEN 3 ELSE 1 END AS class,
           array_position(ARRAY['left', 'changed', 'new', 'failed', 'open', 'full', 'refresh', 'failed-often'], reason) AS rank
    FROM (SELECT *, CASE WHEN :full THEN coalesce(due, 'full') ELSE due END AS reason FROM candidate) c
    WHERE reason IS NOT NULL
  ) d
), allowance AS (
  -- a night refreshes at most a quarter more than its even share: rounded up, or a small source would not keep up
  SELECT CASE WHEN :full THEN count(*)
              ELSE ceil(1.25 * count(*) / greatest(1, extract(epoch FROM :refresh_after::interval) / 86400)) END AS most
  FROM source
), sized AS (
  SELECT s.urgent, s.refresh, least(s.refresh, s.urgent / 9) AS interleaved
  FROM (SELECT count(*) FILTER (WHERE class = 1) AS urgent,
               count(*) FILTER (WHERE class = 2 AND n <= allowance.most) AS refresh
        FROM ranked, allowance) s
), lost AS (
  -- not every interview of the last answer is live, whoever owns it now
  SELECT DISTINCT r.talent_id
  FROM ranked r, unnest(r.interview_ids) AS id
  WHERE r.sha256 IS NOT NULL AND NOT EXISTS (SELECT FROM live_interview i WHERE i.interview_id = id)
)
INSERT INTO hire_ops.work_item
  (run_id, position, talent_id, reason, source_updated_at, waiting_since, known_sha256, had_interviews, empty_answers)
SELECT :run_id,
       -- every tenth place goes to refresh, so that nothing starves
       CASE p.class WHEN 1 THEN p.n + least((p.n - 1) / 9, z.interleaved)
                    WHEN 2 THEN CASE WHEN p.n <= z.interleaved THEN 10 * p.n ELSE z.urgent + p.n END
                    ELSE z.urgent + z.refresh + p.n END,
       p.talent_id, p.reason, p.updated_at, coalesce(p.waiting_since, :now::timestamptz),
       CASE WHEN l.talent_id IS NULL AND (NOT :raw OR r.talent_id IS NOT NULL) THEN p.sha256 END,
       p.had_interviews, coalesce(p.empty_answers, 0)
FROM sized z
     JOIN ranked p ON p.class <> 2 OR p.n <= z.refresh
     LEFT JOIN lost l USING (talent_id)
     LEFT JOIN hire_raw.talent_response r ON :raw AND r.talent_id = p.talent_id
