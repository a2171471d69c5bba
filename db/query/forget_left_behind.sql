-- What the talent's answers left with others: evaluations and bookings, retired since, of interviews that passed to others, whose last
-- live version was the talent's, so that nobody else's answer has said what they say; and what another load told of its applications.
WITH record AS (
  DELETE FROM hire.interview_record r
  WHERE r.interview_record_id IN (SELECT interview_record_id FROM hire_history.interview_record WHERE talent_id = :talent_id)
    AND r.talent_id <> :talent_id AND r.deleted_at IS NOT NULL
    AND :talent_id = (SELECT h.talent_id FROM hire_history.interview_record h
                      WHERE h.interview_record_id = r.interview_record_id AND h.deleted_at IS NULL
                      ORDER BY h.valid_to DESC, h.version_id DESC LIMIT 1)
  RETURNING interview_record_id
), older_record AS (
  DELETE FROM hire_history.interview_record h USING record WHERE h.interview_record_id = record.interview_record_id RETURNING 1
), booking AS (
  DELETE FROM hire.interview_meeting_room b
  WHERE (b.interview_id, b.room_id) IN (
      SELECT interview_id, room_id FROM hire_history.interview_meeting_room WHERE talent_id = :talent_id)
    AND b.talent_id <> :talent_id AND b.deleted_at IS NOT NULL
    AND :talent_id = (SELECT h.talent_id FROM hire_history.interview_meeting_room h
                      WHERE h.interview_id = b.interview_id AND h.room_id = b.room_id AND h.deleted_at IS NULL
                      ORDER BY h.valid_to DESC, h.version_id DESC LIMIT 1)
  RETURNING interview_id, room_id
), older_booking AS (
  DELETE FROM hire_history.interview_meeting_room h USING booking b
  WHERE h.interview_id = b.interview_id AND h.room_id = b.room_id
  RETURNING 1
), score AS (
  DELETE FROM hire.interview_score WHERE interview_score_id IN (SELECT interview_record_id || '/score' FROM record) RETURNING 1
), room AS (
  DELETE FROM hire.meeting_room d USING booking b
  WHERE d.room_id = b.room_id AND starts_with(b.room_id, b.interview_id || '/room/')
  RETURNING 1
), told AS (
  DELETE FROM source.application s
  USING hire.application a
  WHERE a.application_id = s.application_id AND a.talent_id = :talent_id
    AND NOT EXISTS (SELECT FROM hire.interview i WHERE i.application_id = a.application_id AND i.talent_id <> :talent_id)
  RETURNING 1
)
SELECT 'hire.interview_record' AS place, count(*) AS rows FROM record
UNION ALL SELECT 'hire_history.interview_record', count(*) FROM older_record
UNION ALL SELECT 'hire.interview_meeting_room', count(*) FROM booking
UNION ALL SELECT 'hire_history.interview_meeting_room', count(*) FROM older_booking
UNION ALL SELECT 'hire.interview_score', count(*) FROM score
UNION ALL SELECT 'hire.meeting_room', count(*) FROM room
UNION ALL SELECT 'source.application', count(*) FROM told
