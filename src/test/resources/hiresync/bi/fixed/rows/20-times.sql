-- Zone codes of every kind, daylight saving, overnight, the edges of months, quarters, ISO weeks, and times that are missing or odd.
-- One application, round 1, no panels.
INSERT INTO hire.interview (interview_id, application_id, talent_id, round, stage_id, interview_round_type_id, interview_round_summary,
  interview_type, begin_time, end_time, talent_time_zone_code) VALUES
-- 02:00 UTC on a Monday
('z01', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-02-05 10:00+08', '2024-02-05 11:00+08', 'UTC+08:00'),
('z02', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-02-05 10:00+08', '2024-02-05 11:00+08', 'UTC-03:30'),
('z03', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-02-05 10:00+08', '2024-02-05 11:00+08', 'GMT+8'),
('z04', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-02-05 10:00+08', '2024-02-05 11:00+08', 'Asia/Shanghai'),
('z05', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-02-05 10:00+08', '2024-02-05 11:00+08', '1111'),   -- no zone at all
('z06', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-02-05 10:00+08', '2024-02-05 11:00+08', 'CST'),    -- could be China or Chicago
('z07', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-02-05 10:00+08', '2024-02-05 11:00+08', NULL),
-- New York's clocks jump from 02:00 to 03:00 in between
('z09', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-03-10 06:30Z', '2024-03-10 07:30Z', 'America/New_York'),
-- and go back from 02:00 to 01:00 in between
('z10', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-11-03 05:30Z', '2024-11-03 06:30Z', 'America/New_York'),
-- overnight in the report zone, not in the candidate's
('z11', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-02-20 23:30+08', '2024-02-21 00:30+08', 'UTC'),
-- the last second of February, and the first of March, which is still February in UTC
('z12', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-02-29 23:59:59+08', '2024-03-01 00:59:59+08', NULL),
('z13', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-03-01 00:00+08', '2024-03-01 01:00+08', NULL),
-- the first moment of a quarter, and the last hour of the one before
('z14', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-04-01 00:00+08', '2024-04-01 01:00+08', NULL),
('z15', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-03-31 23:00+08', '2024-04-01 00:00+08', NULL),
-- Sunday night, Monday night (Sunday in UTC) of an ISO week that belongs to 2025, New Year in it (2024 in UTC)
('z16', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-12-29 23:30+08', '2024-12-30 00:30+08', NULL),
('z17', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-12-30 00:30+08', '2024-12-30 01:30+08', NULL),
('z18', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2025-01-01 00:00+08', '2025-01-01 01:00+08', NULL),
-- no times; no end; end before begin; 27.8 hours, as in the documented sample; no begin
('z19', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, NULL, NULL, 'Asia/Shanghai'),
('z20', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-02-06 10:00+08', NULL, 'Asia/Shanghai'),
('z21', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-02-07 10:00+08', '2024-02-07 09:00+08', NULL),
('z22', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, '2024-02-08 09:00+08', '2024-02-09 12:48+08', NULL),
('z23', 'a-time', 't-time', 1, 's-hr', 'rt-b', 3, 3, NULL, '2024-02-09 10:00+08', NULL),
-- far ahead, with a panel: not started by status and by record
('z24', 'a-time', 't-time', 1, 's-hr', 'rt-b', 2, 3, '2099-01-05 10:00+08', '2099-01-05 11:00+08', NULL);

INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, position, interviewer_id, commit_status, conclusion) VALUES
('z24-a', 'z24', 't-time', 0, 'ann', 2, 3);
