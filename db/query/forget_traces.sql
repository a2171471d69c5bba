-- Takes the talent out of what is told of runs: as the example of a trouble, among those whose rows passed, in sentences, and out of
-- the digests of the ids that a backfill or a replay was given, as an id can be found by its digest. Whoever needs a digest to be known
-- again plans anew. A list may have named it without asking for it, as other options left it out: of runs that nobody resumes no
-- digest stays.
WITH digest AS (
  SELECT encode(sha256(convert_to(:talent_id, 'UTF8')), 'hex') AS alone
), run AS (
  UPDATE hire_ops.run r
  SET message = regexp_replace(r.message, :pattern, '[forgotten]', 'g'),
      report = CASE WHEN r.report IS NULL THEN NULL ELSE
        r.report
        || jsonb_build_object('message', regexp_replace(r.report ->> 'message', :pattern, '[forgotten]', 'g'))
        || jsonb_build_object('troubles', coalesce((
             SELECT jsonb_agg(CASE WHEN trouble ->> 'exampleTalentId' = :talent_id
                                   THEN trouble || '{"exampleTalentId": null, "exampleMessage": null}' ELSE trouble END
                              ORDER BY place)
             FROM jsonb_array_elements(r.report -> 'troubles') WITH ORDINALITY AS t (trouble, place)), '[]'))
        || CASE WHEN r.report -> 'takenOver' IS NULL THEN '{}' ELSE jsonb_build_object('takenOver', coalesce((
             SELECT jsonb_agg(passed ORDER BY place)
             FROM jsonb_array_elements(r.report -> 'takenOver') WITH ORDINALITY AS t (passed, place)
             WHERE :talent_id NOT IN (passed ->> 'formerTalentId', passed ->> 'talentId')), '[]')) END END,
      fingerprint = CASE WHEN n.named THEN regexp_replace(r.fingerprint, '[0-9a-f]{64}', n.random) ELSE r.fingerprint END,
      options = CASE WHEN n.named AND r.options ->> 'talents_sha256' IS NOT NULL
                     THEN r.options || jsonb_build_object('talents_sha256', n.random) ELSE r.options END
  FROM (
    SELECT f.run_id, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') AS random,
           f.fingerprint ~ '[0-9a-f]{64}'
             AND (strpos(f.fingerprint, (SELECT alone FROM digest)) > 0
                  OR f.outcome IN ('complete', 'complete_with_failures', 'abandoned')
                  OR EXISTS (SELECT FROM hire_ops.work_item w WHERE w.run_id = f.run_id AND w.talent_id = :talent_id)) AS named
    FROM hire_ops.run f) n
  WHERE n.run_id = r.run_id
    AND (n.named OR r.message ~ :pattern OR r.report ->> 'message' ~ :pattern
         OR r.report -> 'troubles' @> jsonb_build_array(jsonb_build_object('exampleTalentId', :talent_id))
         OR r.report -> 'takenOver' @> jsonb_build_array(jsonb_build_object('formerTalentId', :talent_id))
         OR r.report -> 'takenOver' @> jsonb_build_array(jsonb_build_object('talentId', :talent_id)))
  RETURNING 1
), job AS (
  UPDATE batch.batch_job_execution SET exit_message = regexp_replace(exit_message, :pattern, '[forgotten]', 'g')
  WHERE exit_message ~ :pattern
), step AS (
  UPDATE batch.batch_step_execution SET exit_message = regexp_replace(exit_message, :pattern, '[forgotten]', 'g')
  WHERE exit_message ~ :pattern
), field AS (
  DELETE FROM hire_ops.unknown_field WHERE json_path ~ :pattern
)
SELECT count(*) FROM run
