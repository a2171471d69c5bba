-- A warehouse as it is on the evening of some night: so many talents, 17 in 20 of them with an interview, each with every habit a
-- planner meets. Nothing is random, so that every run measures the same; neighbours in the tables have no neighbouring ids.
-- Foreign keys are not checked: what refers to what is right by construction, and the checks would take most of the time.
SET session_replication_role = replica;
SET synchronous_commit = off;

CREATE TEMPORARY TABLE person AS
SELECT i, (6900000000000000000 + (i * 7368787 % 1000000007) * 1000003)::text AS talent_id,
       (i * 617) % 1000 AS habit,         -- why the talent is due, or not
       (i * 7919) % 10080 AS minutes_ago,  -- a place in the week
       (i + i / 1000) % 20 < 17 AS interviewed
FROM generate_series(1::bigint, :talents) AS i;

INSERT INTO source.talent
SELECT talent_id, timestamptz '2026-11-01 00:00Z' + CASE WHEN habit < 50 THEN interval '20 days' ELSE interval '0' END
FROM person;

INSERT INTO hire_ops.talent_sync (talent_id, status, last_attempt_at, last_success_at, source_updated_at, content_sha256,
  mapping_version, interview_ids, row_count, attempts, attempted_source_updated_at, attempted_mapping_version)
SELECT talent_id, status, at, success, timestamptz '2026-11-01 00:00Z', encode(sha256(talent_id::bytea), 'hex'),
       'm1', CASE WHEN interviewed THEN ARRAY['7' || substr(talent_id, 2)] ELSE '{}' END,
       CASE WHEN interviewed THEN 5 ELSE 0 END, attempts,
       timestamptz '2026-11-01 00:00Z', 'm1'
FROM person, LATERAL (
  SELECT CASE WHEN habit BETWEEN 70 AND 76 THEN 'failed' WHEN habit BETWEEN 77 AND 81 THEN 'refused'
              WHEN habit BETWEEN 82 AND 84 THEN 'gone' ELSE 'synced' END AS status,
         CASE WHEN habit BETWEEN 70 AND 74 THEN 1 WHEN habit BETWEEN 75 AND 84 THEN 4 ELSE 0 END AS attempts,
         timestamptz '2026-11-22 02:00Z'
           - CASE WHEN habit BETWEEN 70 AND 84 THEN interval '1 day'
                  WHEN habit BETWEEN 85 AND 134 THEN interval '6 hours'
                  WHEN habit BETWEEN 135 AND 300 THEN interval '1 day'
                  ELSE minutes_ago * interval '1 minute' * CASE WHEN interviewed THEN 1 ELSE 4 END END AS at) a, LATERAL (
  SELECT CASE WHEN status = 'synced' THEN at ELSE at - interval '3 days' END AS success) s
WHERE habit NOT BETWEEN 50 AND 69; -- these are new

INSERT INTO hire.application (application_id, talent_id, first_seen_at, changed_at)
SELECT 'a' || talent_id, talent_id, at, at
FROM person, (SELECT timestamptz '2026-09-01 00:00Z' AS at) a
WHERE interviewed AND habit NOT BETWEEN 50 AND 69;

INSERT INTO hire.interview (interview_id, application_id, interview_application_id, begin_time, end_time, round,
  interview_stage_id, biz_create_time, biz_modify_time, arrangement_status, contact_mobile, remark, talent_id, first_seen_at,
  changed_at)
SELECT '7' || substr(talent_id, 2), 'a' || talent_id, 'a' || talent_id, begin_time, begin_time + interval '1 hour', 1,
       '6930815272790114325', at, at, 1, '0', repeat('r', 40), talent_id, at, at
FROM person, (SELECT timestamptz '2026-09-01 00:00Z' AS at) a, LATERAL (
  SELECT timestamptz '2026-11-22 02:00Z'
         + CASE WHEN habit BETWEEN 135 AND 200 THEN minutes_ago * interval '1 minute' -- ahead
                WHEN habit BETWEEN 201 AND 270 THEN - minutes_ago * interval '2 minutes' -- just over
                WHEN habit BETWEEN 271 AND 300 THEN - interval '30 days' -- not evaluated
                ELSE - interval '61 days' - minutes_ago * interval '1 hour' END AS begin_time) b
WHERE interviewed AND habit NOT BETWEEN 50 AND 69;

INSERT INTO hire.interview_record (interview_record_id, interview_id, position, user_id, content, commit_status, conclusion,
  talent_id, first_seen_at, changed_at)
SELECT 'r' || position || talent_id, '7' || substr(talent_id, 2), position, 'ou_' || md5(habit::text),
       repeat(md5(talent_id), 6), CASE WHEN habit BETWEEN 271 AND 300 THEN 2 ELSE 1 END, 1, talent_id, at, at
FROM person, generate_series(0, 1) AS position, (SELECT timestamptz '2026-09-01 00:00Z' AS at) a
WHERE interviewed AND habit NOT BETWEEN 50 AND 69;

INSERT INTO hire.interview_meeting_room (interview_id, room_id, position, talent_id, first_seen_at, changed_at)
SELECT '7' || substr(talent_id, 2), 'omm_' || habit, 0, talent_id, at, at
FROM person, (SELECT timestamptz '2026-09-01 00:00Z' AS at) a
WHERE interviewed AND habit NOT BETWEEN 50 AND 69;

INSERT INTO hire_raw.talent_response (talent_id, fetched_at, content_sha256, body)
SELECT talent_id, timestamptz '2026-11-01 00:00Z', encode(sha256(talent_id::bytea), 'hex'), repeat(md5(talent_id), 20)::bytea
FROM person
WHERE habit NOT BETWEEN 50 AND 69;

-- last night's run was stopped before its end
INSERT INTO hire_ops.run (command, fingerprint, started_at, outcome)
VALUES ('sync', 'stopped', '2026-11-21 02:00Z', 'abandoned');
INSERT INTO hire_ops.work_item (run_id, position, talent_id, reason, outcome)
SELECT max(run_id) OVER (), row_number() OVER (ORDER BY i), talent_id, 'refresh', CASE WHEN habit < 330 THEN 'unchanged' END
FROM person, hire_ops.run
WHERE habit BETWEEN 310 AND 349;

RESET session_replication_role;
RESET synchronous_commit;
