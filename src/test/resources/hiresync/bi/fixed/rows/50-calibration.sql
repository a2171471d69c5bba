-- July 2024: fay and gus on ten interviews, fay and hal on one; 10:00 to 11:00 on eleven days from Monday the 1st.
INSERT INTO hire.interview (interview_id, application_id, talent_id, round, stage_id, interview_round_type_id, interview_type,
  interview_round_summary, begin_time, end_time) VALUES
('k01', 'a-cal', 't-cal', 1, 's-tech', 'rt-b', 1, 4, '2024-07-01 10:00+08', '2024-07-01 11:00+08'),
('k02', 'a-cal', 't-cal', 1, 's-tech', 'rt-b', 1, 4, '2024-07-02 10:00+08', '2024-07-02 11:00+08'),
('k03', 'a-cal', 't-cal', 1, 's-tech', 'rt-b', 1, 4, '2024-07-03 10:00+08', '2024-07-03 11:00+08'),
('k04', 'a-cal', 't-cal', 1, 's-tech', 'rt-b', 1, 4, '2024-07-04 10:00+08', '2024-07-04 11:00+08'),
('k05', 'a-cal', 't-cal', 1, 's-tech', 'rt-b', 1, 10, '2024-07-05 10:00+08', '2024-07-05 11:00+08'),
('k06', 'a-cal', 't-cal', 1, 's-tech', 'rt-b', 1, 10, '2024-07-06 10:00+08', '2024-07-06 11:00+08'),
('k07', 'a-cal', 't-cal', 1, 's-tech', 'rt-b', 1, 10, '2024-07-07 10:00+08', '2024-07-07 11:00+08'),
('k08', 'a-cal', 't-cal', 1, 's-tech', 'rt-b', 1, 5, '2024-07-08 10:00+08', '2024-07-08 11:00+08'),
('k09', 'a-cal', 't-cal', 1, 's-tech', 'rt-b', 1, 5, '2024-07-09 10:00+08', '2024-07-09 11:00+08'),
('k10', 'a-cal', 't-cal', 1, 's-tech', 'rt-b', 1, 5, '2024-07-10 10:00+08', '2024-07-10 11:00+08'),
('k11', 'a-cal', 't-cal', 1, 's-tech', 'rt-b', 1, 4, '2024-07-11 10:00+08', '2024-07-11 11:00+08');

INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, position, interviewer_id, commit_status, conclusion, interview_score_id) VALUES
('k01-a', 'k01', 't-cal', 0, 'fay', 1, 1, 'sc4'), ('k01-b', 'k01', 't-cal', 1, 'gus', 1, 1, 'sc3'),
('k02-a', 'k02', 't-cal', 0, 'fay', 1, 1, 'sc4'), ('k02-b', 'k02', 't-cal', 1, 'gus', 1, 1, 'sc3'),
('k03-a', 'k03', 't-cal', 0, 'fay', 1, 1, 'sc4'), ('k03-b', 'k03', 't-cal', 1, 'gus', 1, 1, 'sc3'),
('k04-a', 'k04', 't-cal', 0, 'fay', 1, 1, 'sc4'), ('k04-b', 'k04', 't-cal', 1, 'gus', 1, 1, 'sc3'),
-- fay passes whom gus fails
('k05-a', 'k05', 't-cal', 0, 'fay', 1, 1, 'sc4'), ('k05-b', 'k05', 't-cal', 1, 'gus', 1, 2, 'sc3'),
('k06-a', 'k06', 't-cal', 0, 'fay', 1, 1, 'sc4'), ('k06-b', 'k06', 't-cal', 1, 'gus', 1, 2, 'sc3'),
('k07-a', 'k07', 't-cal', 0, 'fay', 1, 1, 'sc4'), ('k07-b', 'k07', 't-cal', 1, 'gus', 1, 2, 'sc3'),
('k08-a', 'k08', 't-cal', 0, 'fay', 1, 2, 'sc4'), ('k08-b', 'k08', 't-cal', 1, 'gus', 1, 2, 'sc3'),
('k09-a', 'k09', 't-cal', 0, 'fay', 1, 2, 'sc4'), ('k09-b', 'k09', 't-cal', 1, 'gus', 1, 2, 'sc3'),
('k10-a', 'k10', 't-cal', 0, 'fay', 1, 2, 'sc4'), ('k10-b', 'k10', 't-cal', 1, 'gus', 1, 2, 'sc3'),
-- hal gives no score: no levels to compare here
('k11-a', 'k11', 't-cal', 0, 'fay', 1, 1, 'sc5'), ('k11-b', 'k11', 't-cal', 1, 'hal', 1, 1, NULL);
