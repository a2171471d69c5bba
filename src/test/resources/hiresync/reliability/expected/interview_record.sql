SELECT
  interview_record_id,
  interview_id,
  position,
  pg_temp.id(rec -> 'user_id') AS user_id,
  pg_temp.id(rec -> 'interviewer' -> 'id') AS interviewer_id,
  pg_temp.text(rec -> 'content') AS content,
  pg_temp.whole(rec -> 'commit_status') AS commit_status,
  pg_temp.whole(rec -> 'conclusion') AS conclusion,
  pg_temp.time(rec -> 'feedback_submit_time') AS feedback_submit_time,
  pg_temp.id(rec -> 'min_job_level_id') AS min_job_level_id,
  pg_temp.id(rec -> 'max_job_level_id') AS max_job_level_id,
  interview_score_id,
  talent_id,
  pg_temp.both(
    pg_temp.rest(rec,
      'id', 'user_id', 'interviewer', 'content', 'commit_status', 'conclusion', 'feedback_submit_time',
      'min_job_level_id', 'max_job_level_id', 'interview_score'),
    pg_temp.both(
      pg_temp.member('interviewer', pg_temp.rest_of_named(rec -> 'interviewer', 'id')),
      pg_temp.member('interview_score', pg_temp.rest(rec -> 'interview_score',
        'id', 'level', 'zh_name', 'zh_description', 'en_name', 'en_description')))) AS unmapped
FROM rec
