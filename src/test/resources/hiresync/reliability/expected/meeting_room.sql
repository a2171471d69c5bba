SELECT
  room_id,
  pg_temp.text(room -> 'room_name') AS room_name,
  pg_temp.text(room -> 'building_name') AS building_name,
  pg_temp.text(room -> 'floor_name') AS floor_name
FROM room
