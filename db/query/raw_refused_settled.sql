-- A refused answer is of no more use once the talent's answer was accepted.
DELETE FROM hire_raw.refused_response WHERE talent_id = ANY (:talent_ids::text[])
