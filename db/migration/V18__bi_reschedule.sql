-- What happened to interviews before they took place, from the versions that hire_history keeps. Only what has versions is walked.

CREATE VIEW hire_bi.reschedule AS
SELECT o.interview_id,
       o.application_id,
       o.talent_id,
       a.job,
       a.department,
       a.recruiter,
       a.extra,
       o.begin_at,
       o.month,
       o.round,
       o.stage_id,
       o.interview_type,
       coalesce(l.label_en, 'unknown (' || o.interview_type || ')') AS interview_type_label_en,
       coalesce(l.label_zh_cn, 'unknown (' || o.interview_type || ')') AS interview_type_label_zh_cn,
       coalesce(m.times_moved, 0) AS times_moved,
       m.first_begin_at,
       m.last_moved_at,
       m.last_notice_hours,
       m.least_notice_hours,
       coalesce(p.interviewer_changes, 0) AS interviewer_changes
FROM hire_bi.interview_outcome o
LEFT JOIN source.application a ON a.application_id = o.application_id
LEFT JOIN hire.code_label l ON l.domain = 'interview_type' AND l.code = o.interview_type
LEFT JOIN (
    SELECT interview_id,
           count(*) AS times_moved,
           (array_agg(begin_time ORDER BY valid_to))[1] AS first_begin_at,
           max(moved_at) AS last_moved_at,
           (array_agg(round(extract(epoch FROM begin_time - moved_at) / 3600, 1) ORDER BY valid_to DESC))[1] AS last_notice_hours,
           min(round(extract(epoch FROM begin_time - moved_at) / 3600, 1)) AS least_notice_hours
    FROM (
        -- When it was modified, where that says so between the two answers; else when the answer was fetched that told of it.
        SELECT interview_id, begin_time, next_begin, valid_to,
               CASE WHEN next_modified > valid_from AND next_modified <= valid_to THEN next_modified ELSE valid_to END AS moved_at
        FROM (
            SELECT h.interview_id, h.begin_time, h.valid_from, h.valid_to,
                   lead(h.begin_time, 1, i.begin_time) OVER versions AS next_begin,
                   lead(h.biz_modify_time, 1, i.biz_modify_time) OVER versions AS next_modified
            FROM hire_history.interview h
            JOIN hire.interview i ON i.interview_id = h.interview_id
            WINDOW versions AS (PARTITION BY h.interview_id ORDER BY h.valid_to, h.version_id)) v
        WHERE begin_time <> next_begin) moved
    GROUP BY interview_id) m ON m.interview_id = o.interview_id
LEFT JOIN (
    SELECT interview_id, count(DISTINCT at) AS interviewer_changes
    FROM (
        SELECT interview_id, valid_to AS at
        FROM (
            SELECT h.interview_id, h.interviewer_id, h.deleted_at, h.valid_to,
                   lead(h.interviewer_id, 1, r.interviewer_id) OVER versions AS next_interviewer_id,
                   lead(h.deleted_at, 1, r.deleted_at) OVER versions AS next_deleted_at
            FROM hire_history.interview_record h
            JOIN hire.interview_record r ON r.interview_record_id = h.interview_record_id
            WINDOW versions AS (PARTITION BY h.interview_record_id ORDER BY h.valid_to, h.version_id)) v
        WHERE interviewer_id IS DISTINCT FROM next_interviewer_id OR (deleted_at IS NULL) <> (next_deleted_at IS NULL)
        UNION ALL
        SELECT r.interview_id, r.first_seen_at
        FROM hire.interview_record r
        JOIN hire.interview i ON i.interview_id = r.interview_id
        WHERE r.first_seen_at > i.first_seen_at) changed
    GROUP BY interview_id) p ON p.interview_id = o.interview_id
WHERE o.deleted_at IS NULL;
COMMENT ON VIEW hire_bi.reschedule IS 'One row per live interview: how often its begin was moved and its interviewers changed, as far as the answers told; changes between two answers count as one · 每场面试的改期与换人';
COMMENT ON COLUMN hire_bi.reschedule.times_moved         IS 'Times that a begin became another one; a first begin, or another end alone, is no move · 改期次数';
COMMENT ON COLUMN hire_bi.reschedule.first_begin_at      IS 'The begin before the first move; NULL when it was never moved · 原定开始时间';
COMMENT ON COLUMN hire_bi.reschedule.last_moved_at       IS 'When it was last moved: the interview''s time of modification where that lies between the two answers, else the fetch time of the later answer · 最近改期时间';
COMMENT ON COLUMN hire_bi.reschedule.last_notice_hours   IS 'Hours of notice of the last move: from the move to the begin it had before; negative when that had passed · 最近改期提前小时数';
COMMENT ON COLUMN hire_bi.reschedule.least_notice_hours  IS 'Least hours of notice of all its moves · 最短改期提前小时数';
COMMENT ON COLUMN hire_bi.reschedule.interviewer_changes IS 'Answers in which interviewers were added, taken off or replaced after the interview was first seen · 面试官变更次数';

DO $$
DECLARE
    c record;
BEGIN
    FOR c IN
        SELECT a.attname, d.description
        FROM pg_attribute a
        JOIN pg_attribute m ON m.attname = a.attname AND m.attrelid = 'hire_bi.interview_all'::regclass
        JOIN pg_description d ON d.objoid = m.attrelid AND d.classoid = 'pg_class'::regclass AND d.objsubid = m.attnum
        WHERE a.attrelid = 'hire_bi.reschedule'::regclass AND a.attnum > 0 AND col_description(a.attrelid, a.attnum) IS NULL
    LOOP
        EXECUTE format('COMMENT ON COLUMN hire_bi.reschedule.%I IS %L', c.attname, c.description);
    END LOOP;
    -- As in the migration before: where the roles are.
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'hire_bi_confidential') THEN
        GRANT SELECT ON hire_bi.reschedule TO hire_bi_confidential;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'hire_bi_reader') THEN
        GRANT SELECT ON hire_bi.reschedule TO hire_bi_reader;
    END IF;
END
$$;
