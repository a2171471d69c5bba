-- Erases all that answers of these talents have brought: their rows, what hangs on their interviews whoever owns it, the dimension
-- rows under a key derived from theirs, and the kept answers. Every table that holds such data has its part here or, when it has
-- the talent's id alone, in forget.sql; earlier versions of rows are in the tables that HistoryTables names.
-- Interviews that passed to another talent are that one's, and stay.
WITH interview AS MATERIALIZED (
  SELECT interview_id FROM hire.interview WHERE talent_id = ANY (:talent_ids::text[])
), booking AS (
  DELETE FROM hire.interview_meeting_room
  WHERE (interview_id, room_id) IN (
    SELECT interview_id, room_id FROM hire.interview_meeting_room WHERE talent_id = ANY (:talent_ids::text[])
    UNION
    SELECT m.interview_id, m.room_id FROM hire.interview_meeting_room m JOIN interview USING (interview_id))
  RETURNING interview_id, room_id
), record AS (
  DELETE FROM hire.interview_record
  WHERE interview_record_id IN (
    SELECT interview_record_id FROM hire.interview_record WHERE talent_id = ANY (:talent_ids::text[])
    UNION
    SELECT r.interview_record_id FROM hire.interview_record r JOIN interview USING (interview_id))
  RETURNING interview_record_id
), erased_interview AS (
  DELETE FROM hire.interview WHERE talent_id = ANY (:talent_ids::text[]) RETURNING interview_id
), application AS (
  DELETE FROM hire.application WHERE talent_id = ANY (:talent_ids::text[]) RETURNING application_id
), room AS (
  DELETE FROM hire.meeting_room d USING booking b
  WHERE d.room_id = b.room_id AND starts_with(b.room_id, b.interview_id || '/room/')
  RETURNING 1
), score AS (
  DELETE FROM hire.interview_score WHERE interview_score_id IN (SELECT interview_record_id || '/score' FROM record) RETURNING 1
), address AS (
  DELETE FROM hire.address WHERE address_id IN (SELECT interview_id || '/address' FROM erased_interview) RETURNING 1
), response AS (
  DELETE FROM hire_raw.talent_response WHERE talent_id = ANY (:talent_ids::text[]) RETURNING 1
), refused AS (
  DELETE FROM hire_raw.refused_response WHERE talent_id = ANY (:talent_ids::text[]) RETURNING 1
)
SELECT 'hire.application' AS place, count(*) AS rows FROM application
UNION ALL SELECT 'hire.interview', count(*) FROM erased_interview
UNION ALL SELECT 'hire.interview_record', count(*) FROM record
UNION ALL SELECT 'hire.interview_meeting_room', count(*) FROM booking
UNION ALL SELECT 'hire.interview_score', count(*) FROM score
UNION ALL SELECT 'hire.meeting_room', count(*) FROM room
UNION ALL SELECT 'hire.address', count(*) FROM address
UNION ALL SELECT 'hire_raw.talent_response', count(*) FROM response
UNION ALL SELECT 'hire_raw.refused_response', count(*) FROM refused
