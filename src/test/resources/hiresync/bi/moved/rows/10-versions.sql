-- Interviews with earlier versions, as nights at two o'clock found them. April 2025.
INSERT INTO hire.application (application_id, talent_id, first_seen_at, changed_at) VALUES ('a', 't', '2025-04-01 02:00+08', '2025-04-01 02:00+08');
INSERT INTO source.application (application_id, job, department, recruiter, extra) VALUES ('a', 'Engineer', 'R&D', 'Rita', '{"level": "P6"}');
INSERT INTO hire.stage (stage_id, first_seen_at, changed_at) VALUES ('s-tech', '2025-04-01 02:00+08', '2025-04-01 02:00+08');
INSERT INTO hire.feishu_user (user_id, first_seen_at, changed_at)
SELECT id, '2025-04-01 02:00+08', '2025-04-01 02:00+08' FROM unnest(ARRAY['o1', 'o2', 'o3']) id;

INSERT INTO hire.interview (interview_id, application_id, talent_id, begin_time, end_time, biz_modify_time, round, stage_id, interview_type,
  interview_round_summary, first_seen_at, changed_at, deleted_at) VALUES
('s1', 'a', 't', '2025-04-12 10:00+08', '2025-04-12 11:00+08', '2025-04-09 18:00+08', 1, 's-tech', 1, 4, '2025-04-01 02:00+08', '2025-04-10 02:00+08', NULL),
('s2', 'a', 't', '2025-04-12 10:00+08', '2025-04-12 11:00+08', '2025-04-13 09:00+08', 1, 's-tech', 1, 4, '2025-04-01 02:00+08', '2025-04-14 02:00+08', NULL),
('s3', 'a', 't', '2025-04-12 10:00+08', '2025-04-12 12:00+08', NULL, 1, 's-tech', 1, 4, '2025-04-01 02:00+08', '2025-04-06 02:00+08', NULL),
('s4', 'a', 't', '2025-04-22 10:00+08', '2025-04-22 11:00+08', '2025-04-01 09:00+08', 1, 's-tech', 1, 4, '2025-04-01 02:00+08', '2025-04-21 02:00+08', NULL),
('s5', 'a', 't', '2025-04-12 10:00+08', '2025-04-12 11:00+08', NULL, 1, 's-tech', 1, 4, '2025-04-01 02:00+08', '2025-04-01 02:00+08', NULL),
('s6', 'a', 't', '2025-04-12 10:00+08', '2025-04-12 11:00+08', NULL, 1, 's-tech', 1, 4, '2025-04-01 02:00+08', '2025-04-01 02:00+08', NULL),
('s7', 'a', 't', '2025-04-13 10:00+08', '2025-04-13 11:00+08', NULL, 1, 's-tech', 1, 4, '2025-04-01 02:00+08', '2025-04-10 02:00+08', '2025-04-10 02:00+08'),
('s8', 'a', 't', '2025-04-12 10:00+08', '2025-04-12 11:00+08', '2025-04-07 09:00+08', 1, 's-tech', 1, 4, '2025-04-01 02:00+08', '2025-04-08 02:00+08', NULL),
('s9', 'a', 't', NULL, NULL, NULL, 1, 's-tech', 1, 2, '2025-04-01 02:00+08', '2025-04-03 02:00+08', NULL);

INSERT INTO hire_history.interview (interview_id, application_id, talent_id, begin_time, end_time, biz_modify_time, first_seen_at, valid_from, valid_to) VALUES
-- moved twice; only the second time does it say itself when
('s1', 'a', 't', '2025-04-10 10:00+08', '2025-04-10 11:00+08', NULL, '2025-04-01 02:00+08', '2025-04-01 02:00+08', '2025-04-03 02:00+08'),
('s1', 'a', 't', '2025-04-11 10:00+08', '2025-04-11 11:00+08', NULL, '2025-04-01 02:00+08', '2025-04-03 02:00+08', '2025-04-10 02:00+08'),
-- modified, but not moved
('s2', 'a', 't', '2025-04-12 10:00+08', '2025-04-12 11:00+08', NULL, '2025-04-01 02:00+08', '2025-04-01 02:00+08', '2025-04-14 02:00+08'),
-- got its first times, then a later end
('s3', 'a', 't', NULL, NULL, NULL, '2025-04-01 02:00+08', '2025-04-01 02:00+08', '2025-04-04 02:00+08'),
('s3', 'a', 't', '2025-04-12 10:00+08', '2025-04-12 11:00+08', NULL, '2025-04-01 02:00+08', '2025-04-04 02:00+08', '2025-04-06 02:00+08'),
-- moved when it should have been over; its time of modification is older than the version before, so it does not tell of the move
('s4', 'a', 't', '2025-04-20 10:00+08', '2025-04-20 11:00+08', NULL, '2025-04-01 02:00+08', '2025-04-15 02:00+08', '2025-04-21 02:00+08'),
('s7', 'a', 't', '2025-04-12 10:00+08', '2025-04-12 11:00+08', NULL, '2025-04-01 02:00+08', '2025-04-01 02:00+08', '2025-04-10 02:00+08'),
-- lost its times, and got others five days later
('s8', 'a', 't', '2025-04-10 10:00+08', '2025-04-10 11:00+08', NULL, '2025-04-01 02:00+08', '2025-04-01 02:00+08', '2025-04-03 02:00+08'),
('s8', 'a', 't', NULL, NULL, '2025-04-02 20:00+08', '2025-04-01 02:00+08', '2025-04-03 02:00+08', '2025-04-08 02:00+08'),
-- lost them, and has none since
('s9', 'a', 't', '2025-04-10 10:00+08', '2025-04-10 11:00+08', NULL, '2025-04-01 02:00+08', '2025-04-01 02:00+08', '2025-04-03 02:00+08');

INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, interviewer_id, commit_status, conclusion, first_seen_at, changed_at, deleted_at) VALUES
('s5-a', 's5', 't', 'o1', 2, 4, '2025-04-01 02:00+08', '2025-04-05 02:00+08', '2025-04-05 02:00+08'), -- taken off,
('s5-b', 's5', 't', 'o2', 1, 1, '2025-04-05 02:00+08', '2025-04-13 02:00+08', NULL),                  -- and another put in, in one answer
('s5-c', 's5', 't', 'o3', 1, 1, '2025-04-01 02:00+08', '2025-04-07 02:00+08', NULL),                  -- became somebody else in place
('s6-a', 's6', 't', 'o1', 1, 1, '2025-04-01 02:00+08', '2025-04-13 02:00+08', NULL);                  -- came with its interview
INSERT INTO hire_history.interview_record (interview_record_id, interview_id, talent_id, interviewer_id, commit_status, conclusion, first_seen_at, valid_from, valid_to) VALUES
('s5-a', 's5', 't', 'o1', 2, 4, '2025-04-01 02:00+08', '2025-04-01 02:00+08', '2025-04-05 02:00+08'),
('s5-b', 's5', 't', 'o2', 2, 4, '2025-04-05 02:00+08', '2025-04-05 02:00+08', '2025-04-13 02:00+08'), -- only submitted
('s5-c', 's5', 't', 'o1', 2, 4, '2025-04-01 02:00+08', '2025-04-01 02:00+08', '2025-04-07 02:00+08'),
('s6-a', 's6', 't', 'o1', 2, 4, '2025-04-01 02:00+08', '2025-04-01 02:00+08', '2025-04-13 02:00+08'); -- only submitted
