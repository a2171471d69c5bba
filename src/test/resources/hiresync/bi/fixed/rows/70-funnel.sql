-- Six applications that go through rounds and stages in October and November 2024. No panels.
INSERT INTO hire.interview (interview_id, application_id, talent_id, round, stage_id, interview_round_type_id, interview_type,
  interview_round_summary, begin_time, end_time) VALUES
-- a-f1 passes, passes, fails
('p11', 'a-f1', 't-f1', 1, 's-cv', 'rt-a', 1, 4, '2024-10-01 10:00+08', '2024-10-01 11:00+08'),
('p12', 'a-f1', 't-f1', 2, 's-tech', 'rt-a', 1, 4, '2024-10-04 22:00+08', '2024-10-04 23:00+08'),
('p13', 'a-f1', 't-f1', 3, 's-hr', 'rt-a', 1, 5, '2024-10-10 10:00+08', '2024-10-10 11:00+08'),
-- a-f2 has its first round twice, fails the second time, goes on all the same
('p21', 'a-f2', 't-f2', 1, 's-cv', 'rt-a', 1, 4, '2024-10-02 10:00+08', '2024-10-02 11:00+08'),
('p22', 'a-f2', 't-f2', 1, 's-cv', 'rt-a', 1, 5, '2024-10-03 10:00+08', '2024-10-03 11:00+08'),
('p23', 'a-f2', 't-f2', 2, 's-tech', 'rt-a', 1, 5, '2024-10-05 10:00+08', '2024-10-05 11:00+08'),
-- a-f3 begins in the last half hour of October and skips round 2
('p31', 'a-f3', 't-f3', 1, 's-cv', 'rt-a', 1, 4, '2024-10-31 23:30+08', '2024-11-01 00:30+08'),
('p32', 'a-f3', 't-f3', 3, 's-tech', 'rt-a', 1, 8, '2024-11-02 23:30+08', '2024-11-03 00:30+08'),
-- a-f4 begins in the first second of November, October in UTC
('p41', 'a-f4', 't-f4', 1, 's-cv', 'rt-a', 1, 3, '2024-11-01 00:00+08', '2024-11-01 01:00+08'),
-- a-f5: a round without a number, then one without a stage
('p51', 'a-f5', 't-f5', NULL, 's-cv', 'rt-a', 1, 4, '2024-11-05 10:00+08', '2024-11-05 11:00+08'),
('p52', 'a-f5', 't-f5', 1, NULL, 'rt-a', 1, 4, '2024-11-06 10:00+08', '2024-11-06 11:00+08'),
-- a-f6 goes back to a stage it had passed, and fails there
('p61', 'a-f6', 't-f6', 1, 's-tech', 'rt-a', 1, 4, '2024-11-11 10:00+08', '2024-11-11 11:00+08'),
('p62', 'a-f6', 't-f6', 2, 's-cv', 'rt-a', 1, 4, '2024-11-12 10:00+08', '2024-11-12 11:00+08'),
('p63', 'a-f6', 't-f6', 3, 's-tech', 'rt-a', 1, 5, '2024-11-13 10:00+08', '2024-11-13 11:00+08');
