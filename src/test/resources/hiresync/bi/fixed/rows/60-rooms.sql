-- Rooms in September 2024: double-booked, touching, over midnight, and bookings that cannot be counted. No panels.
INSERT INTO hire.interview (interview_id, application_id, talent_id, round, stage_id, interview_round_type_id, interview_type,
  interview_round_summary, begin_time, end_time) VALUES
('r01', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-02 10:00+08', '2024-09-02 11:00+08'),
('r02', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-02 10:30+08', '2024-09-02 11:30+08'),  -- overlaps r01
('r03', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-02 11:30+08', '2024-09-02 12:00+08'),  -- touches r02
('r04', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-03 23:00+08', '2024-09-04 01:00+08'),  -- over midnight
('r05', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-04 00:00+08', '2024-09-04 00:30+08'),  -- begins at midnight, overlaps r04
('r06', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-05 23:00+08', '2024-09-06 02:00+08'),  -- over midnight, and
('r07', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-05 23:30+08', '2024-09-06 01:00+08'),  -- so does this: one conflict, before midnight
('r08', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-07 10:00+08', '2024-09-07 11:00+08'),  -- one booking failed, another did not
('r09', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-08 10:00+08', '2024-09-08 11:00+08'),  -- a room without an id
('r10', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-09 10:00+08', NULL),
('r11', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, NULL, '2024-09-09 10:00+08'),
('r12', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-10 10:00+08', '2024-09-11 11:00+08'),  -- 25 h
('r13', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-12 10:00+08', '2024-09-12 11:00+08'),  -- one booking retired
('r14', 'a-room', 't-room', 1, 's-tech', 'rt-a', 1, 3, '2024-09-14 10:00+08', '2024-09-15 10:00+08');  -- 24 h to the second: counts

INSERT INTO hire.meeting_room (room_id, room_name) VALUES ('r09/room/0', 'Somewhere');
INSERT INTO hire.interview_meeting_room (interview_id, room_id, talent_id, position, reserved_status, deleted_at) VALUES
('r01', 'room-1', 't-room', 0, 2, NULL),
('r02', 'room-1', 't-room', 0, 2, NULL),
('r03', 'room-1', 't-room', 0, 2, NULL),
('r04', 'room-1', 't-room', 0, 2, NULL),
('r05', 'room-1', 't-room', 0, 2, NULL),
('r06', 'room-2', 't-room', 0, 2, NULL),
('r07', 'room-2', 't-room', 0, 2, NULL),
('r08', 'room-2', 't-room', 0, 3, NULL),
('r08', 'room-3', 't-room', 1, 2, NULL),
('r09', 'r09/room/0', 't-room', 0, 2, NULL),
('r10', 'room-1', 't-room', 0, 2, NULL),
('r11', 'room-1', 't-room', 0, 2, NULL),
('r12', 'room-3', 't-room', 0, 2, NULL),
('r13', 'room-3', 't-room', 0, 2, '2024-09-20 02:00+08'),
('r13', 'room-2', 't-room', 1, 2, NULL),
('r14', 'room-3', 't-room', 0, 2, NULL);
