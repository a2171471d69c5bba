-- What other talents have to do with this one's interviews: those of its last answer that are others' now, and those of its own that
-- last answers of others list as well.
SELECT (SELECT count(*)
        FROM hire_ops.talent_sync t CROSS JOIN unnest(t.interview_ids) AS id JOIN hire.interview i ON i.interview_id = id
        WHERE t.talent_id = :talent_id AND i.talent_id <> :talent_id) AS moved,
       (SELECT count(DISTINCT id)
        FROM hire_ops.talent_sync t CROSS JOIN unnest(t.interview_ids) AS id
        WHERE t.talent_id <> :talent_id
          AND t.interview_ids && ARRAY(SELECT interview_id FROM hire.interview WHERE talent_id = :talent_id)
          AND id IN (SELECT interview_id FROM hire.interview WHERE talent_id = :talent_id)) AS shared
