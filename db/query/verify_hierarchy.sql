-- Live rows that hang on a retired one.
SELECT 'interview' AS place, i.interview_id AS key, i.talent_id AS talent,
       'is live, but its application is retired' AS what
FROM hire.interview i JOIN hire.application a USING (application_id)
WHERE i.deleted_at IS NULL AND a.deleted_at IS NOT NULL
UNION ALL
SELECT 'interview_record', r.interview_record_id, r.talent_id, 'is live, but its interview is retired'
FROM hire.interview_record r JOIN hire.interview i USING (interview_id)
WHERE r.deleted_at IS NULL AND i.deleted_at IS NOT NULL
UNION ALL
SELECT 'interview_meeting_room', m.interview_id || '/' || m.room_id, m.talent_id, 'is live, but its interview is retired'
FROM hire.interview_meeting_room m JOIN hire.interview i USING (interview_id)
WHERE m.deleted_at IS NULL AND i.deleted_at IS NOT NULL
ORDER BY place, key
