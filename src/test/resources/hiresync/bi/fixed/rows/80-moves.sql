-- Rows that were retired, came back or moved. December 2024, type and round as ever.
INSERT INTO hire.interview (interview_id, application_id, talent_id, interview_application_id, round, stage_id, interview_round_type_id,
  interview_type, interview_round_summary, begin_time, end_time, changed_at, deleted_at) VALUES
-- retired with its record and its booking
('m1', 'a-mv', 't-mv', NULL, 1, 's-tech', 'rt-a', 1, 4, '2024-12-03 10:00+08', '2024-12-03 11:00+08', '2024-12-10 02:00+08', '2024-12-10 02:00+08'),
-- ivy was replaced by jon
('m2', 'a-mv', 't-mv', NULL, 1, 's-tech', 'rt-a', 1, 4, '2024-12-04 10:00+08', '2024-12-04 11:00+08', '2024-12-05 02:00+08', NULL),
-- was gone and came back
('m3', 'a-mv', 't-mv', NULL, 1, 's-tech', 'rt-a', 1, 5, '2024-12-05 10:00+08', '2024-12-05 11:00+08', '2024-12-12 02:00+08', NULL),
-- moved here from another application, and still names that
('m4', 'a-mv', 't-mv', 'a-old', 1, 's-tech', 'rt-a', 1, 3, '2024-12-06 10:00+08', '2024-12-06 11:00+08', '2024-12-13 02:00+08', NULL),
-- went with its application
('m5', 'a-gone', 't-gone', NULL, 1, 's-tech', 'rt-a', 1, 4, '2024-12-07 10:00+08', '2024-12-07 11:00+08', '2024-12-20 02:00+08', '2024-12-20 02:00+08');

INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, position, interviewer_id, commit_status, conclusion, feedback_submit_time, deleted_at) VALUES
('m1-a', 'm1', 't-mv', 0, 'ivy', 1, 1, '2024-12-03 12:00+08', '2024-12-10 02:00+08'),
('m1-b', 'm1', 't-mv', 1, 'jon', 1, 1, '2024-12-03 12:00+08', NULL),  -- forgotten when its interview was retired: not a live interview's
('m2-a', 'm2', 't-mv', 0, 'ivy', 2, 4, NULL, '2024-12-05 02:00+08'),
('m2-b', 'm2', 't-mv', 0, 'jon', 1, 1, '2024-12-04 12:00+08', NULL),
('m3-a', 'm3', 't-mv', 0, 'jon', 1, 2, '2024-12-05 12:30+08', NULL);
INSERT INTO hire.interview_meeting_room (interview_id, room_id, talent_id, position, reserved_status, deleted_at) VALUES
('m1', 'room-1', 't-mv', 0, 2, NULL);  -- likewise left behind: no room is used by an interview that is not there
