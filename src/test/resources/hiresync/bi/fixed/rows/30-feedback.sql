-- Evaluations in time, late, missing, and of unknown time. May 2024, 10:00 to 11:00 but f07; one application, round 1.
INSERT INTO hire.interview (interview_id, application_id, talent_id, round, stage_id, interview_round_type_id, interview_type,
  interview_round_summary, begin_time, end_time, feedback_submit_time) VALUES
('f01', 'a-fb', 't-fb', 1, 's-tech', 'rt-a', 1, 4, '2024-05-06 10:00+08', '2024-05-06 11:00+08', NULL),
('f02', 'a-fb', 't-fb', 1, 's-tech', 'rt-a', 1, 4, '2024-05-07 10:00+08', '2024-05-07 11:00+08', NULL),
('f03', 'a-fb', 't-fb', 1, 's-tech', 'rt-a', 1, 5, '2024-05-08 10:00+08', '2024-05-08 11:00+08', NULL),
('f04', 'a-fb', 't-fb', 1, 's-tech', 'rt-a', 1, 4, '2024-05-09 10:00+08', '2024-05-09 11:00+08', NULL),
('f05', 'a-fb', 't-fb', 1, 's-tech', 'rt-a', 1, 7, '2024-05-10 10:00+08', '2024-05-10 11:00+08', '2024-05-10 13:00+08'),
('f06', 'a-fb', 't-fb', 1, 's-tech', 'rt-a', 1, 10, '2024-05-13 10:00+08', '2024-05-13 11:00+08', '2024-05-13 15:00+08'),
('f07', 'a-fb', 't-fb', 1, 's-tech', 'rt-a', 1, 4, '2024-05-14 10:00+08', NULL, NULL),
('f08', 'a-fb', 't-fb', 1, 's-tech', 'rt-a', 1, 4, '2024-05-15 10:00+08', '2024-05-15 11:00+08', NULL),
('f09', 'a-fb', 't-fb', 1, 's-tech', 'rt-a', 1, 3, '2024-05-16 10:00+08', '2024-05-16 11:00+08', NULL),
('f10', 'a-fb', 't-fb', 1, 's-tech', 'rt-a', 1, 4, '2024-05-17 10:00+08', '2024-05-17 11:00+08', NULL),
('f11', 'a-fb', 't-fb', 1, 's-tech', 'rt-a', 1, 4, '2024-05-20 10:00+08', '2024-05-20 11:00+08', NULL);

INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, position, interviewer_id, user_id, commit_status, conclusion, feedback_submit_time) VALUES
('f01-a', 'f01', 't-fb', 0, 'cat', NULL, 1, 1, '2024-05-06 12:00+08'),  -- 1 h
('f02-a', 'f02', 't-fb', 0, 'cat', NULL, 1, 1, '2024-05-08 11:00+08'),  -- 24 h to the second: still within
('f03-a', 'f03', 't-fb', 0, 'cat', NULL, 1, 2, '2024-05-09 11:30+08'),  -- 24.5 h: late
('f04-a', 'f04', 't-fb', 0, 'cat', NULL, 1, 1, '2024-05-09 10:50+08'),  -- before the end: 0 h
('f05-a', 'f05', 't-fb', 0, 'cat', NULL, 1, 1, NULL),                   -- the only one submitted: the interview's time is its own, 2 h
('f05-b', 'f05', 't-fb', 1, 'dan', NULL, 2, 4, NULL),                   -- still open
('f06-a', 'f06', 't-fb', 0, 'cat', NULL, 1, 1, NULL),                   -- two submitted: whose time is the interview's?
('f06-b', 'f06', 't-fb', 1, 'dan', NULL, 1, 2, NULL),
('f07-a', 'f07', 't-fb', 0, 'cat', NULL, 1, 1, '2024-05-14 12:00+08'),  -- no end to count from
('f08-a', 'f08', 't-fb', 0, 'dan', NULL, 1, 1, '2024-05-15 21:00+08'),  -- 10 h
('f09-a', 'f09', 't-fb', 0, 'dan', NULL, 2, 4, NULL),                   -- still open
('f10-a', 'f10', 't-fb', 0, 'dan', NULL, NULL, 1, NULL),                -- nobody says whether it was submitted
('f11-a', 'f11', 't-fb', 0, NULL, '6930815272790114324', 1, 1, '2024-05-20 14:00+08'); -- interviewer withheld, 3 h
