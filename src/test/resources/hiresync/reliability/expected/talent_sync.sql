SELECT talent_id, 'synced' AS status, true AS hash_known, 0 AS attempts,
       ARRAY(SELECT interview_id FROM iv v WHERE v.talent_id = d.talent_id ORDER BY interview_id COLLATE "C") AS interview_ids
FROM document d
