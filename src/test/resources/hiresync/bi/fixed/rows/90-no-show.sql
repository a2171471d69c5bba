-- Who did not come, by the interview's status and by its records. February 2025.
INSERT INTO hire.interview (interview_id, application_id, talent_id, round, stage_id, interview_round_type_id, interview_type,
  interview_round_summary, begin_time, end_time) VALUES
('n1', 'a-ns', 't-ns', 1, 's-tech', 'rt-b', 1, 6, '2025-02-03 10:00+08', '2025-02-03 11:00+08'),
('n2', 'a-ns', 't-ns', 1, 's-tech', 'rt-b', 1, 6, '2025-02-04 10:00+08', '2025-02-04 11:00+08'),
('n3', 'a-ns', 't-ns', 1, 's-tech', 'rt-b', 1, 4, '2025-02-05 10:00+08', '2025-02-05 11:00+08'),
('n4', 'a-ns', 't-ns', 1, 's-tech', 'rt-b', 1, 4, '2025-02-06 10:00+08', '2025-02-06 11:00+08'),
('n5', 'a-ns', 't-ns', 1, 's-tech', 'rt-b', 1, 6, '2025-02-07 10:00+08', NULL);  -- over, as its begin has passed

INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, position, interviewer_id, commit_status, conclusion) VALUES
('n1-a', 'n1', 't-ns', 0, 'kim', 1, 5),  -- both say so
('n2-a', 'n2', 't-ns', 0, 'kim', 1, 2),  -- only the status says so
('n3-a', 'n3', 't-ns', 0, 'kim', 1, 1),
('n3-b', 'n3', 't-ns', 1, 'lou', 1, 5),  -- only a record says so
('n4-a', 'n4', 't-ns', 0, 'kim', 1, 1);  -- nobody says so
