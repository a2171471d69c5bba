-- An interview moves with its records: what still belongs to another talent, retired or
-- not, follows its interview's owner.
UPDATE hire.interview_record t
SET talent_id = i.talent_id, changed_at = i.changed_at
FROM hire.interview i
WHERE i.interview_id = ANY (:interview_ids::text[]) AND t.interview_id = i.interview_id
  AND t.talent_id <> i.talent_id AND t.changed_at <= i.changed_at
