-- Dimension rows under a key derived from interviews and evaluations that were the talent's, when no row refers to them any more nor
-- an earlier version of others. Behind forget_left_behind.sql, and while the talent's own earlier versions tell what was its.
WITH interview AS (
  SELECT interview_id FROM hire_history.interview WHERE talent_id = :talent_id
  UNION SELECT unnest(interview_ids) FROM hire_ops.talent_sync WHERE talent_id = :talent_id
), record AS (
  SELECT interview_record_id FROM hire_history.interview_record WHERE talent_id = :talent_id
  UNION SELECT r.interview_record_id FROM hire.interview_record r JOIN interview USING (interview_id)
), booking AS (
  SELECT DISTINCT interview_id, room_id FROM hire_history.interview_meeting_room
  WHERE talent_id = :talent_id AND starts_with(room_id, interview_id || '/room/')
), address AS (
  DELETE FROM hire.address d USING interview i
  WHERE d.address_id = i.interview_id || '/address'
    AND NOT EXISTS (SELECT FROM hire.interview f WHERE f.address_id = d.address_id)
    AND NOT EXISTS (SELECT FROM hire_history.interview h
                    WHERE h.interview_id = i.interview_id AND h.address_id = d.address_id AND h.talent_id <> :talent_id)
  RETURNING 1
), score AS (
  DELETE FROM hire.interview_score d USING record r
  WHERE d.interview_score_id = r.interview_record_id || '/score'
    AND NOT EXISTS (SELECT FROM hire.interview_record f WHERE f.interview_score_id = d.interview_score_id)
    AND NOT EXISTS (SELECT FROM hire_history.interview_record h
                    WHERE h.interview_record_id = r.interview_record_id AND h.interview_score_id = d.interview_score_id
                      AND h.talent_id <> :talent_id)
  RETURNING 1
), room AS (
  DELETE FROM hire.meeting_room d USING booking b
  WHERE d.room_id = b.room_id
    AND NOT EXISTS (SELECT FROM hire.interview_meeting_room f WHERE f.room_id = d.room_id)
    AND NOT EXISTS (SELECT FROM hire_history.interview_meeting_room h
                    WHERE (h.interview_id, h.room_id) = (b.interview_id, b.room_id) AND h.talent_id <> :talent_id)
  RETURNING 1
)
SELECT 'hire.address' AS place, count(*) AS rows FROM address
UNION ALL SELECT 'hire.interview_score', count(*) FROM score
UNION ALL SELECT 'hire.meeting_room', count(*) FROM room
