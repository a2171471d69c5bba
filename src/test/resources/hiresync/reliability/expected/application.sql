SELECT application_id, talent_id, pg_temp.rest(item, 'application_id', 'interview_list') AS unmapped
FROM item
