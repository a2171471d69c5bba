-- What the talent's answers left with others: evaluations and bookings, retired since, of interviews that passed to others, whose
-- last live version was the talent's, so that nobody else has said what they say; and what another load told of its applications.
WITH last_record AS (
  SELECT DISTINCT ON (interview_record_id) interview_record_id, talent_id, valid_to
  FROM hire_history.interview_record
  WHERE deleted_at IS NULL
    AND interview_record_id IN (SELECT interview_record_id FROM hire_history.interview_record WHERE talent_id = :talent_id)
  ORDER BY interview_record_id, valid_to DESC, version_id DESC
), record AS (
  DELETE FROM hire.interview_record r USING last_record l
  WHERE r.interview_record_id = l.interview_record_id AND l.talent_id = :talent_id
    AND r.talent_id <> :talent_id AND r.deleted_at IS NOT NULL
  RETURNING r.interview_record_id, l.valid_to
), later_record AS (
  DELETE FROM hire_history.interview_record h USING record r
  WHERE h.interview_record_id = r.interview_record_id AND h.valid_from >= r.valid_to
  RETURNING 1
), last_booking AS (
  SELECT DISTINCT ON (interview_id, room_id) interview_id, room_id, talent_id, valid_to
  FROM hire_history.interview_meeting_room
  WHERE deleted_at IS NULL
    AND (interview_id, room_id) IN (
      SELECT interview_id, room_id FROM hire_history.interview_meeting_room WHERE talent_id = :talent_id)
  ORDER BY interview_id, room_id, valid_to DESC, version_id DESC
), booking AS (
  DELETE FROM hire.interview_meeting_room b USING last_booking l
  WHERE (b.interview_id, b.room_id) = (l.interview_id, l.room_id) AND l.talent_id = :talent_id
    AND b.talent_id <> :talent_id AND b.deleted_at IS NOT NULL
  RETURNING b.interview_id, b.room_id, l.valid_to
), later_booking AS (
  DELETE FROM hire_history.interview_meeting_room h USING booking b
  WHERE (h.interview_id, h.room_id) = (b.interview_id, b.room_id) AND h.valid_from >= b.valid_to
  RETURNING 1
), told AS (
  DELETE FROM source.application s USING hire.application a
  WHERE a.application_id = s.application_id AND a.talent_id = :talent_id
    AND NOT EXISTS (SELECT FROM hire.interview i WHERE i.application_id = a.application_id AND i.talent_id <> :talent_id)
  RETURNING 1
)
SELECT 'hire.interview_record' AS place, count(*) AS rows FROM record
UNION ALL SELECT 'hire_history.interview_record', count(*) FROM later_record
UNION ALL SELECT 'hire.interview_meeting_room', count(*) FROM booking
UNION ALL SELECT 'hire_history.interview_meeting_room', count(*) FROM later_booking
UNION ALL SELECT 'source.application', count(*) FROM told
