-- Every code of every code field, and panels that agree, split or are incomplete. January 2024, five a day, half an hour each,
-- one application, round 1. The interview's number is its interview_round_summary.
INSERT INTO hire.interview (interview_id, application_id, talent_id, begin_time, end_time, round, stage_id, interview_round_type_id,
  interview_round_summary, interview_type, video_type, arrangement_type, arrangement_status, arrangement_appointment_kind) VALUES
-- batch arrangements: their status means something
('c02', 'a-codes', 't-codes', '2024-01-08 09:00+08', '2024-01-08 09:30+08', 1, 's-tech', 'rt-a', 2, 1, NULL, 2, 1, 1),
('c03', 'a-codes', 't-codes', '2024-01-08 10:00+08', '2024-01-08 10:30+08', 1, 's-tech', 'rt-a', 3, 1, NULL, 2, 2, 2),
('c04', 'a-codes', 't-codes', '2024-01-08 11:00+08', '2024-01-08 11:30+08', 1, 's-tech', 'rt-a', 4, 1, NULL, 2, 3, 99),
('c05', 'a-codes', 't-codes', '2024-01-08 13:00+08', '2024-01-08 13:30+08', 1, 's-tech', 'rt-a', 5, 1, NULL, 2, 99, NULL),
('c06', 'a-codes', 't-codes', '2024-01-08 14:00+08', '2024-01-08 14:30+08', 1, 's-tech', 'rt-a', 6, 1, NULL, 2, NULL, NULL),
-- an individual arrangement, and one of an unknown kind: their status means nothing
('c07', 'a-codes', 't-codes', '2024-01-09 09:00+08', '2024-01-09 09:30+08', 1, 's-tech', 'rt-a', 7, 1, 1, 1, 3, NULL),
('c08', 'a-codes', 't-codes', '2024-01-09 10:00+08', '2024-01-09 10:30+08', 1, 's-tech', 'rt-a', 8, 1, 2, 99, 1, NULL),
('c09', 'a-codes', 't-codes', '2024-01-09 11:00+08', '2024-01-09 11:30+08', 1, 's-tech', 'rt-a', 9, 1, 3, NULL, 1, NULL),
('c10', 'a-codes', 't-codes', '2024-01-09 13:00+08', '2024-01-09 13:30+08', 1, 's-tech', 'rt-a', 10, 1, 4, NULL, NULL, NULL),
('c11', 'a-codes', 't-codes', '2024-01-09 14:00+08', '2024-01-09 14:30+08', 1, 's-tech', 'rt-a', 11, 1, 5, NULL, NULL, NULL),
('c12', 'a-codes', 't-codes', '2024-01-10 09:00+08', '2024-01-10 09:30+08', 1, 's-tech', 'rt-a', 12, 1, 8, NULL, NULL, NULL),
('c13', 'a-codes', 't-codes', '2024-01-10 10:00+08', '2024-01-10 10:30+08', 1, 's-tech', 'rt-a', 13, 1, 9, NULL, NULL, NULL),
('c14', 'a-codes', 't-codes', '2024-01-10 11:00+08', '2024-01-10 11:30+08', 1, 's-tech', 'rt-a', 14, 1, 100, NULL, NULL, NULL),
('c15', 'a-codes', 't-codes', '2024-01-10 13:00+08', '2024-01-10 13:30+08', 1, 's-tech', 'rt-a', 15, 1, 99, NULL, NULL, NULL),
('c16', 'a-codes', 't-codes', '2024-01-10 14:00+08', '2024-01-10 14:30+08', 1, 's-tech', 'rt-a', 16, 1, NULL, NULL, NULL, NULL),
('c17', 'a-codes', 't-codes', '2024-01-11 09:00+08', '2024-01-11 09:30+08', 1, 's-tech', 'rt-a', 17, 1, NULL, NULL, NULL, NULL),
('c18', 'a-codes', 't-codes', '2024-01-11 10:00+08', '2024-01-11 10:30+08', 1, 's-tech', 'rt-a', 18, 1, NULL, NULL, NULL, NULL),
-- the documented sample's own undocumented code
('c01', 'a-codes', 't-codes', '2024-01-11 11:00+08', '2024-01-11 11:30+08', 1, 's-tech', 'rt-a', 1, 1, NULL, NULL, NULL, NULL),
-- unknown status and kind; no panel
('c99', 'a-codes', 't-codes', '2024-01-11 13:00+08', '2024-01-11 13:30+08', 1, 's-tech', 'rt-a', 99, 99, NULL, NULL, NULL, NULL),
-- no status, kind, stage, round type at all
('cnull', 'a-codes', 't-codes', '2024-01-11 14:00+08', '2024-01-11 14:30+08', 1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
-- status and records say different things
('d1', 'a-codes', 't-codes', '2024-01-12 09:00+08', '2024-01-12 09:30+08', 1, 's-tech', 'rt-a', 4, 1, NULL, NULL, NULL, NULL),
('d2', 'a-codes', 't-codes', '2024-01-12 10:00+08', '2024-01-12 10:30+08', 1, 's-tech', 'rt-a', 4, 1, NULL, NULL, NULL, NULL),
('d3', 'a-codes', 't-codes', '2024-01-12 11:00+08', '2024-01-12 11:30+08', 1, 's-tech', 'rt-a', 6, 1, NULL, NULL, NULL, NULL),
('d4', 'a-codes', 't-codes', '2024-01-12 13:00+08', '2024-01-12 13:30+08', 1, 's-tech', 'rt-a', 4, 3, NULL, NULL, NULL, NULL),
('d5', 'a-codes', 't-codes', '2024-01-12 14:00+08', '2024-01-12 14:30+08', 1, 's-tech', 'rt-a', 5, 2, NULL, NULL, NULL, NULL);

-- Personal data, names, addresses and times of the business stand on one interview.
UPDATE hire.interview SET contact_user_id = 'zoe', creator_id = 'zoe', contact_mobile = '+86 138 0000 0000', remark = 'Bring a laptop, Li',
  address_id = 'ad-full', interview_arrangement_id = 'arr-1', interview_application_id = 'a-codes',
  biz_create_time = '2024-01-02 09:00+08', biz_modify_time = '2024-01-03 09:00+08', feedback_submit_time = '2024-01-08 12:00+08'
WHERE interview_id = 'c04';
UPDATE hire.interview SET address_id = 'ad-city' WHERE interview_id = 'c05';
UPDATE hire.interview SET address_id = 'ad-bare' WHERE interview_id = 'c06';

INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, position, interviewer_id, commit_status, conclusion, interview_score_id, content) VALUES
('c02-a', 'c02', 't-codes', 0, 'ann', 2, 3, NULL, NULL),      -- not started, though it began long ago
('c03-a', 'c03', 't-codes', 0, 'ann', 2, 4, NULL, NULL),
('c03-b', 'c03', 't-codes', 1, 'bob', 2, 4, NULL, NULL),
('c04-a', 'c04', 't-codes', 0, 'ann', 1, 1, 'sc4', 'Li knows her sorting'),
('c04-b', 'c04', 't-codes', 1, 'bob', 1, 1, 'sc5', NULL),
('c05-a', 'c05', 't-codes', 0, 'ann', 1, 2, 'sc2', NULL),
('c05-b', 'c05', 't-codes', 1, 'bob', 1, 2, NULL, NULL),
('c06-a', 'c06', 't-codes', 0, 'ann', 1, 5, NULL, NULL),
('c07-a', 'c07', 't-codes', 0, 'ann', 1, 1, NULL, NULL),
('c07-b', 'c07', 't-codes', 1, 'bob', 2, 4, NULL, NULL),
('c08-a', 'c08', 't-codes', 0, 'ann', 1, 1, 'sc0', NULL),     -- a score, but no level to average
('c08-b', 'c08', 't-codes', 1, 'bob', 1, 2, NULL, NULL),
('c08-c', 'c08', 't-codes', 2, 'cid', 2, 4, NULL, NULL),
('c09-a', 'c09', 't-codes', 0, 'ann', 1, 2, NULL, NULL),
('c09-b', 'c09', 't-codes', 1, 'bob', 2, 4, NULL, NULL),
('c10-a', 'c10', 't-codes', 0, 'ann', 1, 1, 'sc4', NULL),
('c10-b', 'c10', 't-codes', 1, 'bob', 1, 2, 'sc1', NULL),
('c11-a', 'c11', 't-codes', 0, 'ann', 1, 1, NULL, NULL),
('c11-b', 'c11', 't-codes', 1, 'bob', 1, 6, NULL, NULL),
('c11-c', 'c11', 't-codes', 2, 'cid', 2, 4, NULL, NULL),
('c12-a', 'c12', 't-codes', 0, 'ann', 1, 2, NULL, NULL),
('c12-b', 'c12', 't-codes', 1, 'bob', 1, 6, NULL, NULL),
('c12-c', 'c12', 't-codes', 2, 'cid', 2, 4, NULL, NULL),
('c13-a', 'c13', 't-codes', 0, 'ann', 1, 6, NULL, NULL),
('c13-b', 'c13', 't-codes', 1, 'bob', 2, 4, NULL, NULL),
('c14-a', 'c14', 't-codes', 0, 'ann', 1, 1, NULL, NULL),
('c14-b', 'c14', 't-codes', 1, 'bob', 1, 2, NULL, NULL),
('c14-c', 'c14', 't-codes', 2, 'cid', 1, 6, NULL, NULL),
('c15-a', 'c15', 't-codes', 0, 'ann', 1, 1, NULL, NULL),
('c15-b', 'c15', 't-codes', 1, 'bob', 1, 6, NULL, NULL),
('c16-a', 'c16', 't-codes', 0, 'ann', 1, 2, NULL, NULL),
('c16-b', 'c16', 't-codes', 1, 'bob', 1, 6, NULL, NULL),
('c17-a', 'c17', 't-codes', 0, 'ann', 1, 6, NULL, NULL),
('c18-a', 'c18', 't-codes', 0, 'ann', 1, 1, NULL, NULL),
('c18-b', 'c18', 't-codes', 1, 'bob', 1, 2, NULL, NULL),
('c18-c', 'c18', 't-codes', 2, 'cid', 1, 6, NULL, NULL),
('c01-a', 'c01', 't-codes', 0, 'ann', 1, 1, NULL, NULL),
('cnull-a', 'cnull', 't-codes', 0, 'ann', NULL, 1, NULL, NULL), -- no commit_status: not "not submitted", so it is decided
('d1-a', 'd1', 't-codes', 0, 'ann', 2, 1, NULL, NULL),        -- passed, but not submitted: not decided
('d2-a', 'd2', 't-codes', 0, 'ann', 1, 1, NULL, NULL),
('d2-b', 'd2', 't-codes', 1, 'bob', 1, 5, NULL, NULL),        -- one of two saw nobody
('d3-a', 'd3', 't-codes', 0, 'ann', 1, 2, NULL, NULL),
('d4-a', 'd4', 't-codes', 0, 'ann', 99, 99, NULL, NULL);      -- unknown codes decide nothing

-- Bookings in every state, on an interview of their own.
INSERT INTO hire.interview_meeting_room (interview_id, room_id, talent_id, position, reserved_status) VALUES
('c17', 'room-1', 't-codes', 0, 1),     -- in progress
('c17', 'room-2', 't-codes', 1, 3),     -- failed
('c17', 'room-3', 't-codes', 2, 99),    -- unknown
('c18', 'room-2', 't-codes', 1, 2),     -- booked, second in the list
('c18', 'room-1', 't-codes', 0, 2);     -- booked, first in the list
UPDATE hire.interview_record SET min_job_level_id = 'lv-6', max_job_level_id = 'lv-7' WHERE interview_record_id = 'c04-a';
