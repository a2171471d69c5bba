-- A warehouse of three years, to be asked by analysts: so many interviews, three to an application, with 9 records to 5 of them and
-- a room booked for every other one; a seventh was moved. Nothing is random, so that every run measures the same; neighbours in
-- the tables have no neighbouring times, and few interviewers have most of the work.
-- Foreign keys are not checked: what refers to what is right by construction, and the checks would take most of the time.
SET session_replication_role = replica;
SET synchronous_commit = off;

INSERT INTO hire.feishu_user (user_id, name_en_us, name_zh_cn, first_seen_at, changed_at)
SELECT 'ou_' || u, 'Interviewer ' || u, '面试官' || u, now(), now() FROM generate_series(0, 1999) u;
INSERT INTO hire.stage (stage_id, name_en_us, name_zh_cn, first_seen_at, changed_at)
SELECT 'st' || s, 'Stage ' || s, '阶段' || s, now(), now() FROM generate_series(0, 7) s;
INSERT INTO hire.interview_round_type (interview_round_type_id, name_en_us, name_zh_cn, first_seen_at, changed_at)
SELECT 'rt' || t, 'Round type ' || t, '轮次' || t, now(), now() FROM generate_series(0, 5) t;
INSERT INTO hire.interview_score (interview_score_id, level, en_name, zh_name, first_seen_at, changed_at)
SELECT 'sc' || s, s, 'Level ' || s, '级别' || s, now(), now() FROM generate_series(1, 5) s;
INSERT INTO hire.meeting_room (room_id, room_name, building_name, floor_name, first_seen_at, changed_at)
SELECT 'omm_' || r, 'Room ' || r, 'Building ' || r / 50, 'F' || r % 50 / 10, now(), now() FROM generate_series(0, 299) r;
INSERT INTO hire.address (address_id, name_en_us, city_name_en_us, country_name_en_us, first_seen_at, changed_at)
SELECT 'ad' || a, 'Street ' || a, 'City ' || a, 'China', now(), now() FROM generate_series(0, 19) a;
INSERT INTO hire.time_zone (code, first_seen_at, changed_at)
SELECT code, now(), now()
FROM unnest(ARRAY['Asia/Shanghai', 'UTC+08:00', 'Europe/Berlin', 'America/New_York', 'GMT+8', 'CST']) AS code;

CREATE TEMPORARY TABLE asked AS
SELECT i, 'i' || i AS interview_id, 'a' || i / 3 AS application_id, (690000000 + i / 4)::text AS talent_id,
       -- some minute of office hours, of one of 1,120 days, the last 25 of them ahead
       date_trunc('day', now()) - interval '1095 days' + (i * 7919 % 1120) * interval '1 day'
         + (60 + i * 104729 % 600) * interval '1 minute' AS begin_time,
       (i * 617) % 1000 AS habit
FROM generate_series(1::bigint, :interviews) AS i;

INSERT INTO source.application (application_id, job, department, recruiter)
SELECT 'a' || a, 'Job ' || a % 400, 'Department ' || a % 61, 'Recruiter ' || a % 37
FROM generate_series(0::bigint, :interviews / 3) AS a WHERE a % 10 <> 9;
INSERT INTO hire.application (application_id, talent_id, first_seen_at, changed_at)
SELECT application_id, min(talent_id), min(begin_time) - interval '5 days', min(begin_time) - interval '5 days'
FROM asked GROUP BY application_id;

INSERT INTO hire.interview (interview_id, application_id, interview_application_id, begin_time, end_time, round, stage_id,
  creator_id, biz_create_time, biz_modify_time, feedback_submit_time, interview_round_summary, interview_type, video_type,
  arrangement_type, arrangement_status, arrangement_appointment_kind, talent_time_zone_code, contact_user_id, address_id,
  interview_round_type_id, talent_id, first_seen_at, changed_at, deleted_at)
SELECT interview_id, application_id, application_id, CASE WHEN habit <> 7 THEN begin_time END,
       CASE WHEN habit NOT IN (7, 8, 9) THEN begin_time + (30 + habit % 4 * 15) * interval '1 minute' END,
       1 + i % 3, 'st' || i % 8, 'ou_' || habit, seen_at, seen_at, begin_time + interval '5 hours',
       CASE WHEN begin_time > now() THEN 2 ELSE (ARRAY[4, 4, 4, 5, 5, 3, 7, 8, 6, 11])[1 + habit % 10] END,
       1 + i % 3, 1 + i % 5, 1 + i % 2, 1, 1,
       (ARRAY['Asia/Shanghai', 'UTC+08:00', 'Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'GMT+8', 'CST'])[1 + i % 7],
       'ou_' || (habit + 500), 'ad' || i % 20, 'rt' || i % 6, talent_id, seen_at, seen_at,
       CASE WHEN habit BETWEEN 10 AND 29 THEN seen_at + interval '1 day' END
FROM asked, LATERAL (SELECT begin_time - interval '4 days' AS seen_at) s;

INSERT INTO hire.interview_record (interview_record_id, interview_id, position, user_id, interviewer_id, content, commit_status,
  conclusion, feedback_submit_time, interview_score_id, talent_id, first_seen_at, changed_at, deleted_at)
SELECT 'r' || i || '-' || p, interview_id, p, user_id, CASE WHEN habit % 50 <> 0 THEN user_id END, repeat(md5(interview_id), 8),
       CASE WHEN over AND (i + p) % 12 <> 0 THEN 1 ELSE 2 END,
       CASE WHEN over THEN (ARRAY[1, 1, 1, 1, 1, 1, 2, 2, 2, 6, 5])[1 + (i * 31 + p * 7) % 11] END,
       CASE WHEN over AND habit % 3 <> 0 THEN begin_time + (1 + (i + p) % 60) * interval '1 hour' END,
       CASE WHEN over THEN 'sc' || 1 + (i + p) % 5 END, talent_id, begin_time - interval '4 days', begin_time - interval '4 days',
       CASE WHEN habit BETWEEN 10 AND 29 THEN begin_time - interval '3 days' END
FROM asked, generate_series(0, (ARRAY[0, 0, 1, 1, 2])[1 + i % 5]) AS p, LATERAL (
  SELECT 'ou_' || floor(2000 * ((i * 6151 + p * 7321) % 10007 / 10007.0) ^ 2)::integer AS user_id,
         begin_time < now() AS over) u;

INSERT INTO hire.interview_meeting_room (interview_id, room_id, position, reserved_status, talent_id, first_seen_at, changed_at)
SELECT interview_id, CASE WHEN habit = 50 THEN interview_id || '/room/0' ELSE 'omm_' || i * 7 % 300 END, 0,
       CASE WHEN habit % 20 = 1 THEN 1 ELSE 2 END, talent_id, begin_time - interval '4 days', begin_time - interval '4 days'
FROM asked WHERE i % 2 = 0;
INSERT INTO hire.meeting_room (room_id, first_seen_at, changed_at)
SELECT room_id, now(), now() FROM hire.interview_meeting_room WHERE room_id LIKE '%/room/0';

INSERT INTO hire_history.interview (interview_id, application_id, begin_time, end_time, biz_modify_time, talent_id, first_seen_at,
  valid_from, valid_to)
SELECT interview_id, application_id, begin_time - n * interval '1 day', begin_time - n * interval '1 day' + interval '1 hour',
       begin_time - (4 + n) * interval '1 day', talent_id, begin_time - interval '9 days',
       begin_time - (5 + n) * interval '1 day', begin_time - (4 + n) * interval '1 day'
FROM asked, generate_series(1, 2) n WHERE habit BETWEEN 200 AND 349 AND n <= 1 + habit % 2;
INSERT INTO hire_history.interview_record (interview_record_id, interview_id, interviewer_id, talent_id, first_seen_at,
  valid_from, valid_to)
SELECT 'r' || i || '-0', interview_id, 'ou_' || habit, talent_id, begin_time - interval '9 days', begin_time - interval '9 days',
       begin_time - interval '4 days'
FROM asked WHERE habit BETWEEN 350 AND 389;

INSERT INTO hire_ops.talent_sync (talent_id, status, last_attempt_at, last_success_at, attempts)
SELECT talent_id, CASE WHEN n % 100 = 0 THEN 'failed' ELSE 'synced' END, now() - n % 7 * interval '1 day',
       now() - n % 7 * interval '1 day', 0
FROM (SELECT talent_id, row_number() OVER (ORDER BY talent_id) AS n FROM (SELECT DISTINCT talent_id FROM asked) d) t;
INSERT INTO hire_ops.run (command, fingerprint, started_at, ended_at, outcome, exit_code)
SELECT 'sync', 'night', now() - n * interval '1 day', now() - n * interval '1 day' + interval '1 hour', 'complete', 0
FROM generate_series(1, 365) n;
INSERT INTO hire_ops.unknown_field SELECT 'data.items[].new_' || n, now(), now(), 1 FROM generate_series(1, 5) n;

RESET session_replication_role;
RESET synchronous_commit;
