-- Rows that passed to other talents are no longer expected of these, who are named once for each.
UPDATE hire_ops.talent_sync t
SET row_count = t.row_count - u.taken
FROM (SELECT talent_id, count(*)::integer AS taken FROM unnest(:talent_ids::text[]) AS n (talent_id) GROUP BY talent_id) u
WHERE t.talent_id = u.talent_id
