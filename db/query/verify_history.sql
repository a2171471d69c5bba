-- Versions that stand for no time, or when the next one of their row (in the end the present row) stands already.
WITH version AS (
  SELECT 'application' AS place, application_id AS key, talent_id, valid_from, valid_to, version_id
  FROM hire_history.application
  UNION ALL
  SELECT 'interview', interview_id, talent_id, valid_from, valid_to, version_id FROM hire_history.interview
  UNION ALL
  SELECT 'interview_record', interview_record_id, talent_id, valid_from, valid_to, version_id
  FROM hire_history.interview_record
  UNION ALL
  SELECT 'interview_meeting_room', interview_id || '/' || room_id, talent_id, valid_from, valid_to, version_id
  FROM hire_history.interview_meeting_room
), present AS (
  SELECT 'application' AS place, application_id AS key, changed_at FROM hire.application
  UNION ALL SELECT 'interview', interview_id, changed_at FROM hire.interview
  UNION ALL SELECT 'interview_record', interview_record_id, changed_at FROM hire.interview_record
  UNION ALL SELECT 'interview_meeting_room', interview_id || '/' || room_id, changed_at FROM hire.interview_meeting_room
), followed AS (
  SELECT v.*, coalesce(lead(v.valid_from) OVER (PARTITION BY v.place, v.key ORDER BY v.version_id), p.changed_at) AS next_from
  FROM version v LEFT JOIN present p USING (place, key)
)
SELECT 'hire_history.' || place AS place, key, talent_id AS talent,
       format('version %s ends %s', version_id,
              CASE WHEN valid_from >= valid_to THEN 'before it begins' ELSE 'after the next one begins' END) AS what
FROM followed
WHERE valid_from >= valid_to OR valid_to > next_from
ORDER BY place, key, version_id
