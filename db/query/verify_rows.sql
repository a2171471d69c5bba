-- Live rows of the fact tables.
SELECT (SELECT count(*) FROM hire.application WHERE deleted_at IS NULL)
     + (SELECT count(*) FROM hire.interview WHERE deleted_at IS NULL)
     + (SELECT count(*) FROM hire.interview_record WHERE deleted_at IS NULL)
     + (SELECT count(*) FROM hire.interview_meeting_room WHERE deleted_at IS NULL)
