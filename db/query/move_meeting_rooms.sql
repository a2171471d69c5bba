-- An interview moves with its meeting rooms: what still belongs to another talent, retired or
-- not, follows its interview's owner. Live rows are told by whose they were.
WITH moved AS (
  UPDATE hire.interview_meeting_room t
  SET talent_id = i.talent_id, changed_at = i.changed_at
  FROM hire.interview i, hire.interview_meeting_room was
  WHERE i.interview_id = ANY (:interview_ids::text[]) AND t.interview_id = i.interview_id
    AND was.interview_id = t.interview_id AND was.room_id = t.room_id
    AND t.talent_id <> i.talent_id AND t.changed_at <= i.changed_at
  RETURNING ARRAY[t.interview_id, t.room_id] AS key, t.changed_at, t.talent_id,
            was.talent_id AS former_owner, was.deleted_at IS NULL AS live
), taken AS (
  INSERT INTO hire_ops.take_over (run_id, at, table_name, row_key, former_talent_id, talent_id)
  SELECT :run_id, changed_at, 'interview_meeting_room', key, former_owner, talent_id FROM moved
)
SELECT 0 AS inserted, count(*) AS updated, count(*) AS taken_over,
       array_agg(former_owner) FILTER (WHERE live) AS former_owners
FROM moved
