-- Other dimension rows under a key derived from interviews and evaluations that were the talent's, to which nothing refers any more: also
-- of those that passed to others, whose answers do not have them.
WITH interview AS (
  SELECT interview_id FROM hire_history.interview WHERE talent_id = :talent_id
  UNION SELECT unnest(interview_ids) FROM hire_ops.talent_sync WHERE talent_id = :talent_id
), record AS (
  SELECT interview_record_id FROM hire_history.interview_record WHERE talent_id = :talent_id
  UNION SELECT r.interview_record_id FROM hire.interview_record r JOIN interview USING (interview_id)
), booking AS (
  SELECT interview_id, room_id FROM hire_history.interview_meeting_room WHERE talent_id = :talent_id
), address AS (
  DELETE FROM hire.address d
  WHERE d.address_id IN (SELECT interview_id || '/address' FROM interview)
    AND NOT EXISTS (SELECT FROM hire.interview i WHERE i.address_id = d.address_id)
  RETURNING 1
), score AS (
  DELETE FROM hire.interview_score d
  WHERE d.interview_score_id IN (SELECT interview_record_id || '/score' FROM record)
    AND NOT EXISTS (SELECT FROM hire.interview_record r WHERE r.interview_score_id = d.interview_score_id)
  RETURNING 1
), room AS (
  DELETE FROM hire.meeting_room d USING booking b
  WHERE d.room_id = b.room_id AND starts_with(b.room_id, b.interview_id || '/room/')
    AND NOT EXISTS (SELECT FROM hire.interview_meeting_room m WHERE m.room_id = d.room_id)
  RETURNING 1
)
SELECT 'hire.address' AS place, count(*) AS rows FROM address
UNION ALL SELECT 'hire.interview_score', count(*) FROM score
UNION ALL SELECT 'hire.meeting_room', count(*) FROM room
