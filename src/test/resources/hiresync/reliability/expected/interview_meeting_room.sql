SELECT
  interview_id,
  room_id,
  position,
  pg_temp.whole(room -> 'reserved_status') AS reserved_status,
  talent_id,
  pg_temp.rest(room, 'room_id', 'room_name', 'building_name', 'floor_name', 'reserved_status') AS unmapped
FROM room
