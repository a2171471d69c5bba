SELECT
  interview_id,
  application_id,
  pg_temp.id(iv -> 'application_id') AS interview_application_id,
  pg_temp.time(iv -> 'begin_time') AS begin_time,
  pg_temp.time(iv -> 'end_time') AS end_time,
  pg_temp.time(iv -> 'feedback_submit_time') AS feedback_submit_time,
  pg_temp.time(iv -> 'biz_create_time') AS biz_create_time,
  pg_temp.time(iv -> 'biz_modify_time') AS biz_modify_time,
  pg_temp.whole(iv -> 'round') AS round,
  pg_temp.whole(iv -> 'interview_round_summary') AS interview_round_summary,
  pg_temp.whole(iv -> 'interview_type') AS interview_type,
  pg_temp.whole(iv -> 'video_type') AS video_type,
  pg_temp.whole(iv -> 'arrangement_status') AS arrangement_status,
  pg_temp.whole(iv -> 'arrangement_type') AS arrangement_type,
  pg_temp.whole(iv -> 'arrangement_appointment_kind') AS arrangement_appointment_kind,
  coalesce(pg_temp.id(iv -> 'stage' -> 'id'), pg_temp.id(iv -> 'stage_id')) AS stage_id,
  pg_temp.id(iv -> 'stage_id') AS interview_stage_id,
  pg_temp.id(iv -> 'creator' -> 'id') AS creator_id,
  pg_temp.id(iv -> 'interview_arrangement_id') AS interview_arrangement_id,
  pg_temp.id(iv -> 'talent_time_zone' -> 'code') AS talent_time_zone_code,
  pg_temp.id(iv -> 'contact_user' -> 'id') AS contact_user_id,
  pg_temp.text(iv -> 'contact_mobile') AS contact_mobile,
  pg_temp.text(iv -> 'remark') AS remark,
  address_id,
  pg_temp.id(iv -> 'interview_round_type' -> 'id') AS interview_round_type_id,
  talent_id,
  pg_temp.both(
    pg_temp.rest(iv,
      'id', 'application_id', 'begin_time', 'end_time', 'feedback_submit_time', 'biz_create_time', 'biz_modify_time',
      'round', 'interview_round_summary', 'interview_type', 'video_type', 'arrangement_status', 'arrangement_type',
      'arrangement_appointment_kind', 'stage', 'stage_id', 'creator', 'interview_arrangement_id', 'talent_time_zone',
      'contact_user', 'contact_mobile', 'remark', 'address', 'interview_round_type', 'interview_record_list',
      'meeting_room_list'),
    (SELECT jsonb_object_agg(name, left_over)
     FROM (VALUES
       ('stage', pg_temp.rest_of_named(iv -> 'stage', 'id')),
       ('creator', pg_temp.rest_of_named(iv -> 'creator', 'id')),
       ('talent_time_zone', pg_temp.rest_of_named(iv -> 'talent_time_zone', 'code')),
       ('contact_user', pg_temp.rest_of_named(iv -> 'contact_user', 'id')),
       ('interview_round_type', pg_temp.rest_of_named(iv -> 'interview_round_type', 'id')),
       ('address', pg_temp.both(
         pg_temp.rest(iv -> 'address', 'id', 'name', 'district', 'city', 'state', 'country'),
         (SELECT jsonb_object_agg(name, left_over)
          FROM (VALUES
            ('name', pg_temp.rest(iv -> 'address' -> 'name', 'zh_cn', 'en_us')),
            ('district', pg_temp.rest_of_area(iv -> 'address' -> 'district')),
            ('city', pg_temp.rest_of_area(iv -> 'address' -> 'city')),
            ('state', pg_temp.rest_of_area(iv -> 'address' -> 'state')),
            ('country', pg_temp.rest_of_area(iv -> 'address' -> 'country'))) AS area (name, left_over)
          WHERE left_over IS NOT NULL)))) AS member (name, left_over)
     WHERE left_over IS NOT NULL)) AS unmapped
FROM iv
