-- Fact rows of talents that the ledger does not know.
SELECT place, key, talent_id AS talent, 'belongs to a talent that the ledger does not know' AS what
FROM (SELECT 'application' AS place, application_id AS key, talent_id FROM hire.application
      UNION ALL SELECT 'interview', interview_id, talent_id FROM hire.interview
      UNION ALL SELECT 'interview_record', interview_record_id, talent_id FROM hire.interview_record
      UNION ALL SELECT 'interview_meeting_room', interview_id || '/' || room_id, talent_id
                FROM hire.interview_meeting_room) f
WHERE NOT EXISTS (SELECT FROM hire_ops.talent_sync t WHERE t.talent_id = f.talent_id)
ORDER BY place, key
