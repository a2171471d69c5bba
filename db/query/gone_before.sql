-- Which of these talents the API has already called gone often enough, so that this time their rows are retired.
SELECT talent_id FROM hire_ops.talent_sync
WHERE talent_id = ANY (:talent_ids::text[]) AND status = 'gone' AND attempts >= :times
