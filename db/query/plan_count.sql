-- Behind plan.sql: counts them by reason, in their order, and writes nothing; one row without a reason when there is nobody.
SELECT p.reason, count(p.talent_id) AS talents, count(*) FILTER (WHERE s.times = 0) AS outside,
       count(*) FILTER (WHERE t.status = 'gone') AS gone, z.due - z.places AS postponed
FROM fitting z LEFT JOIN placed p ON true LEFT JOIN source_talent s USING (talent_id) LEFT JOIN hire_ops.talent_sync t USING (talent_id)
GROUP BY p.reason, z.due, z.places
ORDER BY min(p.position)
