-- How much were the rooms used last month, and how often were they double-booked? · 上月会议室使用时长和冲突？ (hire_bi_reader)
SELECT room_id, room_name, round(sum(minutes) / 60, 1) AS hours, sum(conflicts) AS conflicts
FROM hire_bi.room_utilisation
WHERE day >= date_trunc('month', current_date) - interval '1 month' AND day < date_trunc('month', current_date)
  AND room_id IS NOT NULL
GROUP BY room_id, room_name
ORDER BY conflicts DESC, room_id;
