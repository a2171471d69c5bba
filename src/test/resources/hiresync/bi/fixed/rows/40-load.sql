-- One interviewer's busy weeks in June 2024: back to back, overlapping, over the edge of a week. Two talents.
INSERT INTO hire.interview (interview_id, application_id, talent_id, round, stage_id, interview_round_type_id, interview_type,
  interview_round_summary, begin_time, end_time) VALUES
-- Tuesday: 5 minutes after one another, then 6, then three at once
('l01', 'a-load1', 't-load1', 1, 's-cv', 'rt-a', 2, 4, '2024-06-04 09:00+08', '2024-06-04 10:00+08'),
('l02', 'a-load1', 't-load1', 1, 's-cv', 'rt-a', 2, 4, '2024-06-04 10:05+08', '2024-06-04 11:00+08'),
('l03', 'a-load1', 't-load1', 1, 's-cv', 'rt-a', 2, 4, '2024-06-04 11:06+08', '2024-06-04 12:00+08'),
('l04', 'a-load1', 't-load1', 1, 's-cv', 'rt-a', 2, 4, '2024-06-04 11:30+08', '2024-06-04 12:30+08'),
('l05', 'a-load1', 't-load1', 1, 's-cv', 'rt-a', 2, 4, '2024-06-04 11:45+08', '2024-06-04 11:50+08'),
-- no length
('l06', 'a-load2', 't-load2', 1, 's-cv', 'rt-a', 2, 4, '2024-06-05 14:00+08', '2024-06-05 14:00+08'),
-- Sunday into Monday, and one that begins before that ends: the pair is Monday's
('l07', 'a-load2', 't-load2', 1, 's-cv', 'rt-a', 2, 4, '2024-06-09 23:30+08', '2024-06-10 00:30+08'),
('l08', 'a-load2', 't-load2', 1, 's-cv', 'rt-a', 2, 4, '2024-06-10 00:15+08', '2024-06-10 01:00+08'),
('l09', 'a-load2', 't-load2', 1, 's-cv', 'rt-a', 2, 4, '2024-06-10 01:05+08', '2024-06-10 02:00+08'),
-- 4 minutes apart, with the week's edge in between
('l10', 'a-load2', 't-load2', 1, 's-cv', 'rt-a', 2, 4, '2024-06-16 23:00+08', '2024-06-16 23:58+08'),
('l11', 'a-load2', 't-load2', 1, 's-cv', 'rt-a', 2, 4, '2024-06-17 00:02+08', '2024-06-17 01:00+08');

INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, position, interviewer_id, commit_status, conclusion)
SELECT interview_id || '-a', interview_id, talent_id, 0, 'eve', 1, 1 FROM hire.interview WHERE interview_id LIKE 'l__';
-- the same person twice on one interview: one interview
INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, position, interviewer_id, commit_status, conclusion) VALUES
('l01-b', 'l01', 't-load1', 1, 'eve', 1, 1);
