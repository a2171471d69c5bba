-- The next page of what is not done yet. A hash counts only while the ledger has it: another run, such as a backfill between the
-- starts of this one, may have written another answer since.
SELECT position, talent_id, had_interviews, empty_answers,
       CASE WHEN known_sha256 IS NOT NULL
                 AND known_sha256 = (SELECT t.content_sha256 FROM hire_ops.talent_sync t WHERE t.talent_id = w.talent_id)
            THEN known_sha256 END AS known_sha256
FROM hire_ops.work_item w
WHERE run_id = :run_id AND position > :after AND outcome IS NULL
ORDER BY position LIMIT :size
