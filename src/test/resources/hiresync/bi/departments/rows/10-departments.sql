-- Departments with more and fewer than five interviewers. March 2025, 10:00 to 11:00; one interview is tomorrow.
INSERT INTO hire.application (application_id, talent_id, first_seen_at, changed_at)
SELECT id, 't-' || id, '2025-03-01 08:00+08', '2025-03-01 08:00+08' FROM unnest(ARRAY['design', 'legal', 'late', 'nowhere']) id;
INSERT INTO source.application (application_id, department) VALUES ('design', 'Design'), ('legal', 'Legal'), ('late', 'Late');

INSERT INTO hire.feishu_user (user_id, first_seen_at, changed_at)
SELECT kind || number, '2025-03-01 08:00+08', '2025-03-01 08:00+08' FROM unnest(ARRAY['v', 'w']) kind, generate_series(1, 5) number;

INSERT INTO hire.interview (interview_id, application_id, talent_id, begin_time, end_time, first_seen_at, changed_at) VALUES
('q1', 'design', 't-design', '2025-03-03 10:00+08', '2025-03-03 11:00+08', '2025-03-01 08:00+08', '2025-03-01 08:00+08'),
('q2', 'design', 't-design', '2025-03-04 10:00+08', '2025-03-04 11:00+08', '2025-03-01 08:00+08', '2025-03-01 08:00+08'),
('q3', 'legal', 't-legal', '2025-03-03 10:00+08', '2025-03-03 11:00+08', '2025-03-01 08:00+08', '2025-03-01 08:00+08'),
('q4', 'nowhere', 't-nowhere', '2025-03-03 10:00+08', '2025-03-03 11:00+08', '2025-03-01 08:00+08', '2025-03-01 08:00+08'),
('q5', 'design', 't-design', '2025-03-12 10:00+08', '2025-03-12 11:00+08', '2025-03-01 08:00+08', '2025-03-01 08:00+08'),
('q6', 'late', 't-late', '2025-03-05 10:00+08', '2025-03-05 11:00+08', '2025-03-01 08:00+08', '2025-03-01 08:00+08'),
('q7', 'late', 't-late', now() + interval '1 day', now() + interval '1 day 1 hour', '2025-03-01 08:00+08', '2025-03-01 08:00+08'),
('q8', 'late', 't-late', now() + interval '2 days', NULL, '2025-03-01 08:00+08', '2025-03-01 08:00+08');

INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, interviewer_id, commit_status, conclusion, feedback_submit_time, first_seen_at, changed_at)
SELECT r.id, r.interview_id, i.talent_id, r.interviewer_id, r.commit_status, 1, r.at::timestamptz, i.first_seen_at, i.changed_at
FROM (VALUES
  ('q1-1', 'q1', 'v1', 1, '2025-03-03 12:00+08'), -- 1 h
  ('q1-2', 'q1', 'v2', 1, '2025-03-03 13:00+08'), -- 2 h
  ('q1-3', 'q1', 'v3', 2, NULL),                  -- open
  ('q1-4', 'q1', 'v4', 1, '2025-03-03 14:00+08'), -- 3 h
  ('q2-1', 'q2', 'v5', 1, '2025-03-06 11:00+08'), -- 48 h
  ('q2-2', 'q2', 'v1', 2, NULL),                  -- open
  -- four only
  ('q3-1', 'q3', 'v1', 2, NULL), ('q3-2', 'q3', 'v2', 2, NULL), ('q3-3', 'q3', 'v3', 2, NULL), ('q3-4', 'q3', 'v4', 2, NULL),
  -- of no department, and four known ones
  ('q4-1', 'q4', 'v1', 2, NULL), ('q4-2', 'q4', 'v2', 2, NULL), ('q4-3', 'q4', 'v3', 2, NULL), ('q4-4', 'q4', 'v4', 2, NULL),
  ('q4-5', 'q4', NULL, 2, NULL),
  -- a week with two: hidden; its month has five
  ('q5-1', 'q5', 'v1', 1, '2025-03-12 11:30+08'), -- half an hour
  ('q5-2', 'q5', 'v2', 1, NULL),                  -- nobody knows when
  ('q6-1', 'q6', 'w1', 2, NULL), ('q6-2', 'q6', 'w2', 2, NULL), ('q6-3', 'q6', 'w3', 2, NULL), ('q6-4', 'q6', 'w4', 2, NULL),
  ('q6-5', 'q6', 'w5', 2, NULL),
  ('q7-1', 'q7', 'w1', 2, NULL), ('q7-2', 'q7', 'w2', 2, NULL), ('q7-3', 'q7', 'w3', 2, NULL), ('q7-4', 'q7', 'w4', 2, NULL),
  ('q8-1', 'q8', 'w5', 2, NULL)
) r (id, interview_id, interviewer_id, commit_status, at)
JOIN hire.interview i USING (interview_id);

-- A stage that is missing between two known ones is nobody's next stage.
INSERT INTO hire.stage (stage_id, first_seen_at, changed_at) VALUES ('s-a', '2025-03-01 08:00+08', '2025-03-01 08:00+08'), ('s-b', '2025-03-01 08:00+08', '2025-03-01 08:00+08');
UPDATE hire.interview SET stage_id = 's-a' WHERE interview_id = 'q1';
UPDATE hire.interview SET stage_id = 's-b' WHERE interview_id = 'q5';

-- How far apart a department's interviewers judge, April 2025. Sales: s1 to s5 on ten interviews, of which they pass 10, 8, 6, 4 and
-- none, at levels 5, 4, 3, 2 and 1. Support: u1 to u4 on ten, u5 on nine of them.
INSERT INTO hire.application (application_id, talent_id, first_seen_at, changed_at)
SELECT id, 't-' || id, '2025-04-01 08:00+08', '2025-04-01 08:00+08' FROM unnest(ARRAY['sales', 'support']) id;
INSERT INTO source.application (application_id, department) VALUES ('sales', 'Sales'), ('support', 'Support');
INSERT INTO hire.feishu_user (user_id, first_seen_at, changed_at)
SELECT kind || number, '2025-04-01 08:00+08', '2025-04-01 08:00+08' FROM unnest(ARRAY['s', 'u']) kind, generate_series(1, 5) number;
INSERT INTO hire.interview_score (interview_score_id, level, first_seen_at, changed_at)
SELECT 'level' || level, level, '2025-04-01 08:00+08', '2025-04-01 08:00+08' FROM generate_series(1, 5) level;

INSERT INTO hire.interview (interview_id, application_id, talent_id, begin_time, first_seen_at, changed_at)
SELECT id || '-' || n, id, 't-' || id, timestamptz '2025-04-01 10:00+08' + n * interval '1 day', '2025-04-01 08:00+08', '2025-04-01 08:00+08'
FROM unnest(ARRAY['sales', 'support']) id, generate_series(1, 10) n;
INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, interviewer_id, commit_status, conclusion, interview_score_id,
  first_seen_at, changed_at)
SELECT 'sales-' || n || '-' || s, 'sales-' || n, 't-sales', 's' || s, 1,
       CASE WHEN n <= (ARRAY[10, 8, 6, 4, 0])[s] THEN 1 ELSE 2 END, 'level' || 6 - s, timestamptz '2025-04-01 08:00+08', timestamptz '2025-04-01 08:00+08'
FROM generate_series(1, 10) n, generate_series(1, 5) s
UNION ALL
SELECT 'support-' || n || '-' || u, 'support-' || n, 't-support', 'u' || u, 1, 1, NULL, '2025-04-01 08:00+08', '2025-04-01 08:00+08'
FROM generate_series(1, 10) n, generate_series(1, 5) u
WHERE NOT (n = 10 AND u = 5);
