-- The same walk along the time of each room and day of the report zone, each booking cut at midnight: the room is used while
-- anything is going on, and what is going on when a booking begins is in conflict with it.
CREATE VIEW hire_bi.room_utilisation AS
SELECT g.room_id,
       m.room_name,
       m.building_name,
       m.floor_name,
       g.day,
       g.interviews,
       g.minutes,
       g.conflicts,
       g.derived_left_out,
       g.intervals_left_out
FROM (
    SELECT room_id, day,
           count(*) FILTER (WHERE step = 1) AS interviews,
           coalesce(round(sum(extract(epoch FROM next_at - at)) FILTER (WHERE going_on > 0) / 60, 1), 0.0) AS minutes,
           coalesce(sum(going_on - 1) FILTER (WHERE step = 1 AND begins_here), 0) AS conflicts,
           sum(derived) AS derived_left_out,
           sum(odd) AS intervals_left_out
    FROM (
        SELECT *,
               sum(step) OVER (PARTITION BY room_id, day ORDER BY at, step, begins_here, interview_id ROWS UNBOUNDED PRECEDING) AS going_on,
               lead(at) OVER (PARTITION BY room_id, day ORDER BY at, step, begins_here, interview_id) AS next_at
        FROM (
            SELECT CASE WHEN NOT b.derived THEN b.room_id END AS room_id, p.day, b.interview_id, p.at, p.step, p.begins_here,
                   CASE WHEN b.derived THEN 1 ELSE 0 END AS derived,
                   CASE WHEN NOT b.derived AND NOT b.countable THEN 1 ELSE 0 END AS odd
            FROM (
                SELECT r.room_id, r.interview_id, i.begin_time, i.end_time, z.zone,
                       starts_with(r.room_id, r.interview_id || '/room/') AS derived,
                       coalesce(i.end_time > i.begin_time AND i.end_time <= i.begin_time + interval '24 hours', false) AS countable
                FROM hire.interview_meeting_room r
                JOIN hire.interview i ON i.interview_id = r.interview_id AND i.deleted_at IS NULL
                CROSS JOIN (SELECT value AS zone FROM hire_bi.setting WHERE name = 'report_zone') z
                WHERE r.deleted_at IS NULL AND r.reserved_status = 2) b
            CROSS JOIN LATERAL (
                SELECT d.day::date AS day, e.at, e.step, b.begin_time >= e.day_begins AS begins_here
                FROM generate_series(date_trunc('day', b.begin_time AT TIME ZONE b.zone),
                                     date_trunc('day', (b.end_time - interval '1 microsecond') AT TIME ZONE b.zone),
                                     interval '1 day') d (day)
                CROSS JOIN LATERAL (
                    SELECT d.day AT TIME ZONE b.zone AS day_begins,
                           unnest(ARRAY[greatest(b.begin_time, d.day AT TIME ZONE b.zone),
                                        least(b.end_time, (d.day + interval '1 day') AT TIME ZONE b.zone)]) AS at,
                           unnest(ARRAY[1, -1]) AS step) e
                WHERE b.countable AND NOT b.derived
                UNION ALL
                SELECT (b.begin_time AT TIME ZONE b.zone)::date, NULL, 0, false
                WHERE b.derived OR NOT b.countable) p) event) walk
    GROUP BY room_id, day) g
LEFT JOIN hire.meeting_room m ON m.room_id = g.room_id;
COMMENT ON VIEW hire_bi.room_utilisation IS 'One row per room × day (report zone): live bookings with reserved_status 2 of live interviews, cut at midnight; rooms without an id of their own are one row per day without one · 每间会议室每天的使用情况';
COMMENT ON COLUMN hire_bi.room_utilisation.room_id            IS 'Id of the room; NULL for rooms that came without one · 会议室 ID';
COMMENT ON COLUMN hire_bi.room_utilisation.room_name          IS 'Name of the room · 会议室名称';
COMMENT ON COLUMN hire_bi.room_utilisation.building_name      IS 'Name of the building · 建筑名称';
COMMENT ON COLUMN hire_bi.room_utilisation.floor_name         IS 'Floor · 楼层';
COMMENT ON COLUMN hire_bi.room_utilisation.day                IS 'Day in the report zone (hire_bi.setting); of what is left out the day of begin, NULL without one · 日期（报表时区）';
COMMENT ON COLUMN hire_bi.room_utilisation.interviews         IS 'Interviews in the room on that day, those from the day before included · 面试数';
COMMENT ON COLUMN hire_bi.room_utilisation.minutes            IS 'Minutes of the day in which at least one interview has the room: overlaps count once · 使用时长（分钟）';
COMMENT ON COLUMN hire_bi.room_utilisation.conflicts          IS 'Pairs of different interviews that have the room at the same time, on the day on which the later of the two begins · 冲突对数';
COMMENT ON COLUMN hire_bi.room_utilisation.derived_left_out   IS 'Bookings of rooms that came without an id, which may be one room or many: left out of the figures before · 无会议室 ID 而未计入的预定数';
COMMENT ON COLUMN hire_bi.room_utilisation.intervals_left_out IS 'Bookings of interviews without begin or end, with an end not after the begin, or of more than 24 h: left out of the figures before · 时间无效而未计入的预定数';
