-- Where each row lies that is known of some talents, and which transaction wrote it.
WITH of_whom AS (SELECT unnest(?::text[]) AS talent_id)
SELECT format('%s %s %s %s', relation, key, xmin, ctid)
FROM (
  SELECT 'application' AS relation, talent_id, application_id AS key, xmin, ctid FROM hire.application
  UNION ALL SELECT 'interview', talent_id, interview_id, xmin, ctid FROM hire.interview
  UNION ALL SELECT 'record', talent_id, interview_record_id, xmin, ctid FROM hire.interview_record
  UNION ALL SELECT 'room', talent_id, interview_id || room_id, xmin, ctid FROM hire.interview_meeting_room
  UNION ALL SELECT 'answer', talent_id, talent_id, xmin, ctid FROM hire_raw.talent_response
  UNION ALL SELECT 'refused answer', talent_id, talent_id, xmin, ctid FROM hire_raw.refused_response
  UNION ALL SELECT 'ledger', talent_id, talent_id, xmin, ctid FROM hire_ops.talent_sync
) t JOIN of_whom USING (talent_id)
ORDER BY 1
