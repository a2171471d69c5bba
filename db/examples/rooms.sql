-- How much are the rooms used, and how often are they double-booked? · 会议室使用时长和冲突？ (hire_bi_reader)
SELECT room_id, room_name, round(sum(minutes) / 60, 1) AS hours, sum(conflicts) AS conflicts
FROM hire_bi.room_utilisation
WHERE day >= '2024-09-01' AND day < '2024-10-01' AND room_id IS NOT NULL
GROUP BY room_id, room_name
ORDER BY conflicts DESC, room_id;
