-- Behind plan.sql: writes them to the work list of one run.
, postponed AS (
  UPDATE hire_ops.run SET postponed = z.due - z.places FROM fitting z WHERE run_id = :run_id AND z.places < z.due
)
INSERT INTO hire_ops.work_item
  (run_id, position, talent_id, reason, source_updated_at, waiting_since, known_sha256, had_interviews, empty_answers)
SELECT :run_id, p.position, p.talent_id, p.reason, p.updated_at, coalesce(p.waiting_since, (SELECT now FROM tonight)),
       p.sha256, p.interviews > 0, coalesce(p.empty_answers, 0)
FROM placed p
