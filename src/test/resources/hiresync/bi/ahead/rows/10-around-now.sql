-- What depends on now stands at distances from it. An interviewer of their own for each case, as the months of these may differ.
INSERT INTO hire.application (application_id, talent_id, first_seen_at, changed_at) VALUES ('a-now', 't-now', now(), now()), ('a-next', 't-next', now(), now());
INSERT INTO hire.feishu_user (user_id, name_en_us, first_seen_at, changed_at)
SELECT id, initcap(id), now(), now() FROM unnest(ARRAY['ada', 'bea', 'ben', 'bob', 'dee', 'mia']) id;

INSERT INTO hire.interview (interview_id, application_id, talent_id, interview_round_summary, begin_time, end_time, first_seen_at, changed_at) VALUES
('x1', 'a-now', 't-now', 2, now() + interval '1 hour', now() + interval '2 hours', now(), now()),       -- soon
('x2', 'a-now', 't-now', 3, now() - interval '1 hour', now() + interval '1 hour', now(), now()),        -- going on
('x3', 'a-now', 't-now', 3, now() - interval '24 hours', now() - interval '23 hours', now(), now()),    -- a day has not passed
('x4', 'a-now', 't-now', 3, now() - interval '26 hours', now() - interval '25 hours', now(), now()),    -- has passed
('x5', 'a-now', 't-now', 4, now() - interval '3 hours', now() - interval '2 hours', now(), now()),      -- submitted at once
('x6', 'a-now', 't-now', 3, now() - interval '5 hours', NULL, now(), now());                            -- began, has no end
INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, interviewer_id, commit_status, conclusion, feedback_submit_time, first_seen_at, changed_at) VALUES
('x1-a', 'x1', 't-now', 'ada', 2, 3, NULL, now(), now()),
('x2-a', 'x2', 't-now', 'ada', 2, 4, NULL, now(), now()),
('x3-a', 'x3', 't-now', 'bea', 2, 4, NULL, now(), now()),
('x4-a', 'x4', 't-now', 'ben', 2, 4, NULL, now(), now()),
('x5-a', 'x5', 't-now', 'bob', 1, 1, now() - interval '1 hour', now(), now()),
('x6-a', 'x6', 't-now', 'dee', 2, 4, NULL, now(), now());

-- The days to come, at times of the report zone's clock.
INSERT INTO hire.interview (interview_id, application_id, talent_id, interview_round_summary, begin_time, end_time, first_seen_at, changed_at)
SELECT id, 'a-next', 't-next', 2, (today + begins::interval) AT TIME ZONE 'Asia/Shanghai', (today + ends::interval) AT TIME ZONE 'Asia/Shanghai', now(), now()
FROM (SELECT date_trunc('day', now() AT TIME ZONE 'Asia/Shanghai') AS today) t, (VALUES
  ('y0', '-1 day 10:00', '-1 day 11:00'),   -- yesterday
  ('y1', '2 days 10:00', '2 days 11:00'),
  ('y2', '2 days 11:05', '2 days 12:00'),   -- 5 minutes after y1
  ('y3', '2 days 11:30', '2 days 12:30'),   -- overlaps y2
  ('y4', '2 days 15:00', NULL),             -- no end
  ('y5', '3 days 09:00', '3 days 10:00'),
  ('y6', '9 days 09:00', '9 days 10:00')    -- not within seven days
) i (id, begins, ends);
INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, interviewer_id, commit_status, conclusion, first_seen_at, changed_at)
SELECT interview_id || '-a', interview_id, 't-next', CASE interview_id WHEN 'y5' THEN NULL ELSE 'mia' END, 2, 3, now(), now()
FROM hire.interview WHERE interview_id LIKE 'y_';
