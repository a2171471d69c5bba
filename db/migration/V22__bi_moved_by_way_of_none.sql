-- An interview that lost its begin and got another one later was moved as well, when it lost it.
CREATE OR REPLACE VIEW hire_bi.reschedule AS
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
       m.times_moved,
       m.first_begin_at,
       m.last_moved_at,
       m.last_notice_hours,
       m.least_notice_hours,
       p.interviewer_changes
FROM hire_bi.interview_outcome o
LEFT JOIN source.application a ON a.application_id = o.application_id
LEFT JOIN hire.code_label l ON l.domain = 'interview_type' AND l.code = o.interview_type
LEFT JOIN LATERAL (
    SELECT count(*) AS times_moved,
           (array_agg(begin_time ORDER BY valid_to))[1] AS first_begin_at,
           max(moved_at) AS last_moved_at,
           (array_agg(round(extract(epoch FROM begin_time - moved_at) / 3600, 1) ORDER BY valid_to DESC))[1] AS last_notice_hours,
           min(round(extract(epoch FROM begin_time - moved_at) / 3600, 1)) AS least_notice_hours
    FROM (
        -- When it was modified, where that says so between the two answers; else when the answer was fetched that told of it.
        SELECT begin_time, valid_to,
               CASE WHEN next_modified > valid_from AND next_modified <= valid_to THEN next_modified ELSE valid_to END AS moved_at
        FROM (
            SELECT begin_time, valid_from, valid_to, next_modified,
                   lead(begin_time, 1, present_begin) OVER (ORDER BY valid_to, version_id) AS next_begin
            FROM (
                SELECT h.begin_time, h.valid_from, h.valid_to, h.version_id, i.begin_time AS present_begin,
                       lead(h.biz_modify_time, 1, i.biz_modify_time) OVER (ORDER BY h.valid_to, h.version_id) AS next_modified
                FROM hire_history.interview h
                JOIN hire.interview i ON i.interview_id = h.interview_id
                WHERE h.interview_id = o.interview_id) v
            WHERE begin_time IS NOT NULL) begun
        WHERE begin_time <> next_begin) moved) m ON true
LEFT JOIN LATERAL (
    SELECT count(DISTINCT at) AS interviewer_changes
    FROM (
        SELECT valid_to AS at
        FROM (
            SELECT h.interview_id, h.interviewer_id, h.deleted_at, h.valid_to,
                   lead(h.interviewer_id, 1, r.interviewer_id) OVER versions AS next_interviewer_id,
                   lead(h.deleted_at, 1, r.deleted_at) OVER versions AS next_deleted_at
            FROM hire_history.interview_record h
            JOIN hire.interview_record r ON r.interview_record_id = h.interview_record_id
            WHERE h.interview_record_id IN (SELECT interview_record_id FROM hire_history.interview_record
                                            WHERE interview_id = o.interview_id)
            WINDOW versions AS (PARTITION BY h.interview_record_id ORDER BY h.valid_to, h.version_id)) v
        WHERE interview_id = o.interview_id
          AND (interviewer_id IS DISTINCT FROM next_interviewer_id OR (deleted_at IS NULL) <> (next_deleted_at IS NULL))
        UNION ALL
        SELECT r.first_seen_at
        FROM hire.interview_record r
        JOIN hire.interview i ON i.interview_id = r.interview_id
        WHERE r.interview_id = o.interview_id AND r.first_seen_at > i.first_seen_at) changed) p ON true
WHERE o.deleted_at IS NULL;

COMMENT ON COLUMN hire_bi.reschedule.times_moved IS 'Times that a begin became another one, at once or after a while without one; a first begin, or another end alone, is no move · 改期次数';
