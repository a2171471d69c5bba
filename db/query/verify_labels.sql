-- Codes in live rows that no label explains.
SELECT used.domain || ' ' || used.code
FROM (SELECT DISTINCT c.domain, c.code
      FROM hire.interview i CROSS JOIN LATERAL (VALUES
             ('interview_round_summary', i.interview_round_summary), ('interview_type', i.interview_type),
             ('video_type', i.video_type), ('arrangement_status', i.arrangement_status),
             ('arrangement_type', i.arrangement_type),
             ('arrangement_appointment_kind', i.arrangement_appointment_kind)) AS c (domain, code)
      WHERE i.deleted_at IS NULL
      UNION
      SELECT DISTINCT c.domain, c.code
      FROM hire.interview_record r CROSS JOIN LATERAL (VALUES
             ('commit_status', r.commit_status), ('conclusion', r.conclusion)) AS c (domain, code)
      WHERE r.deleted_at IS NULL
      UNION
      SELECT DISTINCT 'reserved_status', m.reserved_status
      FROM hire.interview_meeting_room m WHERE m.deleted_at IS NULL) AS used
WHERE used.code IS NOT NULL
  AND NOT EXISTS (SELECT FROM hire.code_label l WHERE l.domain = used.domain AND l.code = used.code)
ORDER BY used.domain, used.code
