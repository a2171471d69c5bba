-- Interviews and their panels. What is counted per interview goes through the index on interview_record (interview_id), so that
-- a month's filter touches a month's records; an unused count costs nothing, because an outer join nobody asks for is dropped.

CREATE VIEW hire_bi.interview_outcome AS
SELECT i.interview_id,
       i.application_id,
       i.talent_id,
       i.begin_time AS begin_at,
       i.end_time AS end_at,
       date_trunc('month', i.begin_time AT TIME ZONE (SELECT value FROM hire_bi.setting WHERE name = 'report_zone'))::date AS month,
       i.round,
       i.interview_round_type_id,
       i.stage_id,
       i.interview_type,
       p.panel_size,
       p.submitted,
       p.missing,
       p.passed AS records_passed,
       p.failed AS records_failed,
       p.no_show AS records_no_show,
       p.average_level,
       i.feedback_submit_time AS feedback_submitted_at,
       i.interview_round_summary,
       coalesce(o.outcome, 'unknown') AS outcome_given,
       CASE WHEN p.panel_size = 0 THEN 'no_panel'
            WHEN p.no_show > 0 THEN 'no_show'
            WHEN p.passed > 0 AND p.failed > 0 THEN 'split'
            WHEN p.undecided > 0 THEN 'undecided'
            WHEN p.passed = p.panel_size THEN 'passed'
            WHEN p.failed = p.panel_size THEN 'failed'
            WHEN p.passed > 0 THEN 'passing_so_far'
            WHEN p.failed > 0 THEN 'failing_so_far'
            WHEN now() < i.begin_time THEN 'not_started'
            ELSE 'not_submitted'
       END AS outcome_derived,
       i.deleted_at
FROM hire.interview i
LEFT JOIN hire_bi.outcome_rule o ON o.interview_round_summary = i.interview_round_summary
LEFT JOIN LATERAL (
    SELECT count(*)::integer AS panel_size,
           (count(*) FILTER (WHERE r.commit_status = 1))::integer AS submitted,
           (count(*) FILTER (WHERE r.commit_status = 2))::integer AS missing,
           (count(*) FILTER (WHERE r.conclusion = 1 AND r.commit_status IS DISTINCT FROM 2))::integer AS passed,
           (count(*) FILTER (WHERE r.conclusion = 2 AND r.commit_status IS DISTINCT FROM 2))::integer AS failed,
           (count(*) FILTER (WHERE r.conclusion = 5))::integer AS no_show,
           (count(*) FILTER (WHERE r.conclusion = 6))::integer AS undecided,
           round(avg(s.level), 2) AS average_level
    FROM hire.interview_record r
    LEFT JOIN hire.interview_score s ON s.interview_score_id = r.interview_score_id
    WHERE r.interview_id = i.interview_id AND r.deleted_at IS NULL) p ON true;
COMMENT ON VIEW hire_bi.interview_outcome IS 'One row per interview, retired ones too: panel counts and outcome without labels; the other views build on it · 每场面试一行（含已停用）：面试官计数与结果';
COMMENT ON COLUMN hire_bi.interview_outcome.records_passed  IS 'Live records decided as passed: conclusion 1, commit_status not 2 · 评价通过数';
COMMENT ON COLUMN hire_bi.interview_outcome.records_failed  IS 'Live records decided as failed: conclusion 2, commit_status not 2 · 评价未通过数';
COMMENT ON COLUMN hire_bi.interview_outcome.records_no_show IS 'Live records with conclusion 5, no-show · 评价未到场数';

CREATE VIEW hire_bi.interview_all AS
SELECT o.interview_id,
       o.application_id,
       o.talent_id,
       a.job,
       a.department,
       a.recruiter,
       a.extra,
       i.interview_application_id,
       o.begin_at,
       o.end_at,
       hire_bi.local_time(o.begin_at, i.talent_time_zone_code) AS begin_local,
       hire_bi.local_time(o.end_at, i.talent_time_zone_code) AS end_local,
       i.talent_time_zone_code,
       round(extract(epoch FROM o.end_at - o.begin_at) / 60, 1) AS minutes,
       o.month,
       date_trunc('quarter', begin_report)::date AS quarter,
       date_trunc('week', begin_report)::date AS iso_week,
       begin_report::date AS day,
       o.round,
       o.interview_round_type_id,
       t.name_en_us AS interview_round_type_name_en_us,
       t.name_zh_cn AS interview_round_type_name_zh_cn,
       o.stage_id,
       s.name_en_us AS stage_name_en_us,
       s.name_zh_cn AS stage_name_zh_cn,
       o.interview_type,
       coalesce(ty.label_en, 'unknown (' || o.interview_type || ')') AS interview_type_label_en,
       coalesce(ty.label_zh_cn, 'unknown (' || o.interview_type || ')') AS interview_type_label_zh_cn,
       i.video_type,
       coalesce(vt.label_en, 'unknown (' || i.video_type || ')') AS video_type_label_en,
       coalesce(vt.label_zh_cn, 'unknown (' || i.video_type || ')') AS video_type_label_zh_cn,
       i.arrangement_type,
       coalesce(at.label_en, 'unknown (' || i.arrangement_type || ')') AS arrangement_type_label_en,
       coalesce(at.label_zh_cn, 'unknown (' || i.arrangement_type || ')') AS arrangement_type_label_zh_cn,
       d.arrangement_status,
       coalesce(st.label_en, 'unknown (' || d.arrangement_status || ')') AS arrangement_status_label_en,
       coalesce(st.label_zh_cn, 'unknown (' || d.arrangement_status || ')') AS arrangement_status_label_zh_cn,
       i.arrangement_appointment_kind,
       coalesce(ak.label_en, 'unknown (' || i.arrangement_appointment_kind || ')') AS arrangement_appointment_kind_label_en,
       coalesce(ak.label_zh_cn, 'unknown (' || i.arrangement_appointment_kind || ')') AS arrangement_appointment_kind_label_zh_cn,
       i.interview_arrangement_id,
       i.creator_id,
       cr.name_en_us AS creator_name_en_us,
       cr.name_zh_cn AS creator_name_zh_cn,
       i.contact_user_id,
       co.name_en_us AS contact_name_en_us,
       co.name_zh_cn AS contact_name_zh_cn,
       i.address_id,
       nullif(concat_ws(' / ', ad.country_name_en_us, ad.state_name_en_us, ad.city_name_en_us, ad.district_name_en_us,
                        ad.name_en_us), '') AS address_path_en_us,
       nullif(concat_ws(' / ', ad.country_name_zh_cn, ad.state_name_zh_cn, ad.city_name_zh_cn, ad.district_name_zh_cn,
                        ad.name_zh_cn), '') AS address_path_zh_cn,
       ro.rooms,
       ro.rooms_booked,
       ro.rooms_not_booked,
       o.panel_size,
       o.submitted,
       o.missing,
       o.average_level,
       o.interview_round_summary,
       coalesce(su.label_en, 'unknown (' || o.interview_round_summary || ')') AS interview_round_summary_label_en,
       coalesce(su.label_zh_cn, 'unknown (' || o.interview_round_summary || ')') AS interview_round_summary_label_zh_cn,
       o.outcome_given,
       o.outcome_derived,
       CASE WHEN o.outcome_given <> 'unknown' THEN o.outcome_given <> o.outcome_derived END AS outcome_differs,
       i.biz_create_time AS created_at,
       i.biz_modify_time AS modified_at,
       o.feedback_submitted_at,
       i.first_seen_at,
       i.changed_at,
       o.deleted_at
FROM hire_bi.interview_outcome o
JOIN hire.interview i ON i.interview_id = o.interview_id
CROSS JOIN LATERAL (
    SELECT o.begin_at AT TIME ZONE (SELECT value FROM hire_bi.setting WHERE name = 'report_zone') AS begin_report,
           CASE WHEN i.arrangement_type = 2 THEN i.arrangement_status END AS arrangement_status) d
LEFT JOIN source.application a ON a.application_id = o.application_id
LEFT JOIN hire.interview_round_type t ON t.interview_round_type_id = o.interview_round_type_id
LEFT JOIN hire.stage s ON s.stage_id = o.stage_id
LEFT JOIN hire.feishu_user cr ON cr.user_id = i.creator_id
LEFT JOIN hire.feishu_user co ON co.user_id = i.contact_user_id
LEFT JOIN hire.address ad ON ad.address_id = i.address_id
LEFT JOIN hire.code_label ty ON ty.domain = 'interview_type' AND ty.code = o.interview_type
LEFT JOIN hire.code_label vt ON vt.domain = 'video_type' AND vt.code = i.video_type
LEFT JOIN hire.code_label at ON at.domain = 'arrangement_type' AND at.code = i.arrangement_type
LEFT JOIN hire.code_label st ON st.domain = 'arrangement_status' AND st.code = d.arrangement_status
LEFT JOIN hire.code_label ak ON ak.domain = 'arrangement_appointment_kind' AND ak.code = i.arrangement_appointment_kind
LEFT JOIN hire.code_label su ON su.domain = 'interview_round_summary' AND su.code = o.interview_round_summary
LEFT JOIN LATERAL (
    SELECT string_agg(concat_ws(' ', m.building_name, m.floor_name, coalesce(m.room_name, m.room_id)), ', '
                      ORDER BY b.position, b.room_id) FILTER (WHERE b.reserved_status = 2) AS rooms,
           (count(*) FILTER (WHERE b.reserved_status = 2))::integer AS rooms_booked,
           (count(*) FILTER (WHERE b.reserved_status IS DISTINCT FROM 2))::integer AS rooms_not_booked
    FROM hire.interview_meeting_room b
    JOIN hire.meeting_room m ON m.room_id = b.room_id
    WHERE b.interview_id = o.interview_id AND b.deleted_at IS NULL) ro ON true;
COMMENT ON VIEW hire_bi.interview_all IS 'One row per interview, retired ones too (deleted_at): decoded, with panel counts and outcome; no personal data of candidates · 每场面试一行（含已停用）';
COMMENT ON COLUMN hire_bi.interview_all.interview_id   IS 'Id of the interview · 面试 ID';
COMMENT ON COLUMN hire_bi.interview_all.application_id IS 'Id of the application · 投递 ID';
COMMENT ON COLUMN hire_bi.interview_all.talent_id      IS 'Id of the talent · 人才 ID';
COMMENT ON COLUMN hire_bi.interview_all.job            IS 'Job, from source.application; NULL where that has no row · 职位';
COMMENT ON COLUMN hire_bi.interview_all.department     IS 'Department that hires, from source.application; NULL where that has no row · 部门';
COMMENT ON COLUMN hire_bi.interview_all.recruiter      IS 'Recruiter in charge, from source.application; NULL where that has no row · 招聘负责人';
COMMENT ON COLUMN hire_bi.interview_all.extra          IS 'What else source.application knows; NULL where it has no row · 其他信息';
COMMENT ON COLUMN hire_bi.interview_all.interview_application_id IS 'The application that the interview itself names; may differ · 面试自带的投递 ID';
COMMENT ON COLUMN hire_bi.interview_all.begin_at       IS 'When the interview begins: a moment, shown in the session''s zone · 面试开始时间';
COMMENT ON COLUMN hire_bi.interview_all.end_at         IS 'When the interview ends: a moment, shown in the session''s zone · 面试结束时间';
COMMENT ON COLUMN hire_bi.interview_all.begin_local    IS 'When it begins on the candidate''s clock; NULL when their zone is missing or unreadable · 候选人当地开始时间';
COMMENT ON COLUMN hire_bi.interview_all.end_local      IS 'When it ends on the candidate''s clock; NULL when their zone is missing or unreadable · 候选人当地结束时间';
COMMENT ON COLUMN hire_bi.interview_all.talent_time_zone_code IS 'The candidate''s zone as it came · 候选人时区';
COMMENT ON COLUMN hire_bi.interview_all.minutes        IS 'Minutes from begin to end as the API has them, negative or over a day too; NULL when one is missing · 时长（分钟）';
COMMENT ON COLUMN hire_bi.interview_all.month          IS 'First day of the month of begin_at in the report zone (hire_bi.setting); NULL without begin · 开始月份（报表时区）';
COMMENT ON COLUMN hire_bi.interview_all.quarter        IS 'First day of the quarter of begin_at in the report zone (hire_bi.setting) · 开始季度（报表时区）';
COMMENT ON COLUMN hire_bi.interview_all.iso_week       IS 'Monday of the ISO week of begin_at in the report zone (hire_bi.setting) · 开始周的星期一（报表时区）';
COMMENT ON COLUMN hire_bi.interview_all.day            IS 'Day of begin_at in the report zone (hire_bi.setting) · 开始日期（报表时区）';
COMMENT ON COLUMN hire_bi.interview_all.round          IS 'Number of the round as it came · 面试轮次';
COMMENT ON COLUMN hire_bi.interview_all.interview_round_type_id IS 'Id of the kind of round · 面试轮次类型 ID';
COMMENT ON COLUMN hire_bi.interview_all.interview_round_type_name_en_us IS 'Kind of round, English · 面试轮次类型英文名称';
COMMENT ON COLUMN hire_bi.interview_all.interview_round_type_name_zh_cn IS 'Kind of round, Chinese · 面试轮次类型中文名称';
COMMENT ON COLUMN hire_bi.interview_all.stage_id       IS 'Id of the stage · 投递阶段 ID';
COMMENT ON COLUMN hire_bi.interview_all.stage_name_en_us IS 'Stage, English · 阶段英文名称';
COMMENT ON COLUMN hire_bi.interview_all.stage_name_zh_cn IS 'Stage, Chinese · 阶段中文名称';
COMMENT ON COLUMN hire_bi.interview_all.interview_type IS 'On site, phone or video: the code · 面试类型';
COMMENT ON COLUMN hire_bi.interview_all.interview_type_label_en    IS 'interview_type in English; a code without label as unknown (99) · 面试类型英文名称';
COMMENT ON COLUMN hire_bi.interview_all.interview_type_label_zh_cn IS 'interview_type in Chinese; a code without label as unknown (99) · 面试类型中文名称';
COMMENT ON COLUMN hire_bi.interview_all.video_type     IS 'Video tool: the code · 视频面试工具';
COMMENT ON COLUMN hire_bi.interview_all.video_type_label_en    IS 'video_type in English; a code without label as unknown (99) · 视频面试工具英文名称';
COMMENT ON COLUMN hire_bi.interview_all.video_type_label_zh_cn IS 'video_type in Chinese; a code without label as unknown (99) · 视频面试工具中文名称';
COMMENT ON COLUMN hire_bi.interview_all.arrangement_type IS 'Individual or batch: the code · 安排类型';
COMMENT ON COLUMN hire_bi.interview_all.arrangement_type_label_en    IS 'arrangement_type in English; a code without label as unknown (99) · 安排类型英文名称';
COMMENT ON COLUMN hire_bi.interview_all.arrangement_type_label_zh_cn IS 'arrangement_type in Chinese; a code without label as unknown (99) · 安排类型中文名称';
COMMENT ON COLUMN hire_bi.interview_all.arrangement_status IS 'Status of a batch arrangement; NULL unless arrangement_type is 2, as it means nothing there · 集中面试安排状态';
COMMENT ON COLUMN hire_bi.interview_all.arrangement_status_label_en    IS 'arrangement_status in English; a code without label as unknown (99) · 安排状态英文名称';
COMMENT ON COLUMN hire_bi.interview_all.arrangement_status_label_zh_cn IS 'arrangement_status in Chinese; a code without label as unknown (99) · 安排状态中文名称';
COMMENT ON COLUMN hire_bi.interview_all.arrangement_appointment_kind IS 'How the appointment was made: the code · 安排方式';
COMMENT ON COLUMN hire_bi.interview_all.arrangement_appointment_kind_label_en    IS 'arrangement_appointment_kind in English; a code without label as unknown (99) · 安排方式英文名称';
COMMENT ON COLUMN hire_bi.interview_all.arrangement_appointment_kind_label_zh_cn IS 'arrangement_appointment_kind in Chinese; a code without label as unknown (99) · 安排方式中文名称';
COMMENT ON COLUMN hire_bi.interview_all.interview_arrangement_id IS 'Id of the arrangement · 面试安排 ID';
COMMENT ON COLUMN hire_bi.interview_all.creator_id         IS 'Who created the interview · 创建人 ID';
COMMENT ON COLUMN hire_bi.interview_all.creator_name_en_us IS 'Who created the interview, English name · 创建人英文姓名';
COMMENT ON COLUMN hire_bi.interview_all.creator_name_zh_cn IS 'Who created the interview, Chinese name · 创建人中文姓名';
COMMENT ON COLUMN hire_bi.interview_all.contact_user_id    IS 'Contact person · 面试联系人 ID';
COMMENT ON COLUMN hire_bi.interview_all.contact_name_en_us IS 'Contact person, English name · 面试联系人英文姓名';
COMMENT ON COLUMN hire_bi.interview_all.contact_name_zh_cn IS 'Contact person, Chinese name · 面试联系人中文姓名';
COMMENT ON COLUMN hire_bi.interview_all.address_id         IS 'Id of the address · 地址 ID';
COMMENT ON COLUMN hire_bi.interview_all.address_path_en_us IS 'Country / state / city / district / address, English, without what is missing · 英文地址';
COMMENT ON COLUMN hire_bi.interview_all.address_path_zh_cn IS 'Country / state / city / district / address, Chinese, without what is missing · 中文地址';
COMMENT ON COLUMN hire_bi.interview_all.rooms              IS 'Booked rooms (live bookings with reserved_status 2) as building, floor, room, in the order of the list · 已预定会议室';
COMMENT ON COLUMN hire_bi.interview_all.rooms_booked       IS 'Live bookings with reserved_status 2 · 已预定会议室数';
COMMENT ON COLUMN hire_bi.interview_all.rooms_not_booked   IS 'Live bookings with any other reserved_status, or none · 未预定成功会议室数';
COMMENT ON COLUMN hire_bi.interview_all.panel_size         IS 'Live records: interviewers on the panel · 面试官人数';
COMMENT ON COLUMN hire_bi.interview_all.submitted          IS 'Live records with commit_status 1 · 已提交评价数';
COMMENT ON COLUMN hire_bi.interview_all.missing            IS 'Live records with commit_status 2; panel_size less submitted and missing has another status or none · 未提交评价数';
COMMENT ON COLUMN hire_bi.interview_all.average_level      IS 'Mean score level over the live records that have one · 平均分数级别';
COMMENT ON COLUMN hire_bi.interview_all.interview_round_summary IS 'Status of the interview: the code · 面试状态';
COMMENT ON COLUMN hire_bi.interview_all.interview_round_summary_label_en    IS 'interview_round_summary in English; a code without label as unknown (99) · 面试状态英文名称';
COMMENT ON COLUMN hire_bi.interview_all.interview_round_summary_label_zh_cn IS 'interview_round_summary in Chinese; a code without label as unknown (99) · 面试状态中文名称';
COMMENT ON COLUMN hire_bi.interview_all.outcome_given      IS 'Outcome by interview_round_summary (hire_bi.outcome_rule), unknown when that is missing or not there · 面试结果（按面试状态）';
COMMENT ON COLUMN hire_bi.interview_all.outcome_derived    IS 'Outcome by the live records: no_panel without any, no_show with a conclusion 5, split, undecided with a 6, passed or failed by all, passing_so_far or failing_so_far by some, else not_submitted, before begin_at not_started · 面试结果（按评价推导）';
COMMENT ON COLUMN hire_bi.interview_all.outcome_differs    IS 'Whether outcome_given and outcome_derived differ; NULL where the given one is unknown · 两种结果是否不一致';
COMMENT ON COLUMN hire_bi.interview_all.created_at         IS 'When the interview was created · 创建时间';
COMMENT ON COLUMN hire_bi.interview_all.modified_at        IS 'When the interview was last modified · 最近更新时间';
COMMENT ON COLUMN hire_bi.interview_all.feedback_submitted_at IS 'When an evaluation was submitted, as the interview itself says · 面试评价提交时间';
COMMENT ON COLUMN hire_bi.interview_all.first_seen_at      IS 'Fetch time of the answer that first brought the interview · 首次获取时间';
COMMENT ON COLUMN hire_bi.interview_all.changed_at         IS 'Fetch time of the answer that last changed the interview · 最近变更时间';
COMMENT ON COLUMN hire_bi.interview_all.deleted_at         IS 'Since when the row is retired: fetch time of the answer that no longer had it; NULL while it is live · 停用时间';

CREATE VIEW hire_bi.interview_panel_all AS
SELECT r.interview_record_id,
       r.interview_id,
       o.application_id,
       o.talent_id,
       a.job,
       a.department,
       a.recruiter,
       a.extra,
       r.position,
       r.interviewer_id,
       u.name_en_us AS interviewer_name_en_us,
       u.name_zh_cn AS interviewer_name_zh_cn,
       r.user_id,
       o.begin_at,
       o.end_at,
       o.month,
       o.round,
       o.stage_id,
       o.interview_type,
       coalesce(ty.label_en, 'unknown (' || o.interview_type || ')') AS interview_type_label_en,
       coalesce(ty.label_zh_cn, 'unknown (' || o.interview_type || ')') AS interview_type_label_zh_cn,
       r.commit_status,
       coalesce(cs.label_en, 'unknown (' || r.commit_status || ')') AS commit_status_label_en,
       coalesce(cs.label_zh_cn, 'unknown (' || r.commit_status || ')') AS commit_status_label_zh_cn,
       r.conclusion,
       coalesce(cl.label_en, 'unknown (' || r.conclusion || ')') AS conclusion_label_en,
       coalesce(cl.label_zh_cn, 'unknown (' || r.conclusion || ')') AS conclusion_label_zh_cn,
       coalesce(r.conclusion IN (1, 2) AND r.commit_status IS DISTINCT FROM 2, false) AS decided,
       f.submitted_at,
       CASE WHEN r.feedback_submit_time IS NOT NULL THEN 'record' WHEN f.submitted_at IS NOT NULL THEN 'interview'
       END AS submitted_at_from,
       round(CASE WHEN f.submitted_at <= o.end_at THEN 0 ELSE extract(epoch FROM f.submitted_at - o.end_at) / 3600 END, 1)
         AS hours_to_submission,
       coalesce(r.commit_status = 2 AND o.end_at + interval '24 hours' < now(), false) AS overdue,
       r.interview_score_id,
       s.level AS score_level,
       s.en_name AS score_name_en,
       s.zh_name AS score_name_zh,
       r.min_job_level_id,
       r.max_job_level_id,
       r.first_seen_at,
       r.changed_at,
       coalesce(r.deleted_at, o.deleted_at) AS deleted_at
FROM hire.interview_record r
JOIN hire_bi.interview_outcome o ON o.interview_id = r.interview_id
CROSS JOIN LATERAL (
    SELECT coalesce(r.feedback_submit_time,
                    CASE WHEN r.commit_status = 1 AND o.submitted = 1 THEN o.feedback_submitted_at END) AS submitted_at) f
LEFT JOIN source.application a ON a.application_id = o.application_id
LEFT JOIN hire.feishu_user u ON u.user_id = r.interviewer_id
LEFT JOIN hire.interview_score s ON s.interview_score_id = r.interview_score_id
LEFT JOIN hire.code_label ty ON ty.domain = 'interview_type' AND ty.code = o.interview_type
LEFT JOIN hire.code_label cs ON cs.domain = 'commit_status' AND cs.code = r.commit_status
LEFT JOIN hire.code_label cl ON cl.domain = 'conclusion' AND cl.code = r.conclusion;
COMMENT ON VIEW hire_bi.interview_panel_all IS 'One row per record, an interviewer on an interview, retired ones too (deleted_at); sums over interviews are wrong here, take hire_bi.interview · 每位面试官的评价一行（含已停用）';
COMMENT ON COLUMN hire_bi.interview_panel_all.interview_record_id IS 'Id of the evaluation · 面试评价 ID';
COMMENT ON COLUMN hire_bi.interview_panel_all.position            IS 'Place in the list of the interview, from 0 · 列表位置';
COMMENT ON COLUMN hire_bi.interview_panel_all.interviewer_id      IS 'Who interviews; NULL when the API withholds it, never filled from user_id · 面试官 ID';
COMMENT ON COLUMN hire_bi.interview_panel_all.interviewer_name_en_us IS 'Who interviews, English name · 面试官英文姓名';
COMMENT ON COLUMN hire_bi.interview_panel_all.interviewer_name_zh_cn IS 'Who interviews, Chinese name · 面试官中文姓名';
COMMENT ON COLUMN hire_bi.interview_panel_all.user_id             IS 'User id as the record names it, perhaps of another kind than interviewer_id · 面试官用户 ID';
COMMENT ON COLUMN hire_bi.interview_panel_all.commit_status       IS 'Whether the evaluation was submitted: the code · 提交状态';
COMMENT ON COLUMN hire_bi.interview_panel_all.commit_status_label_en    IS 'commit_status in English; a code without label as unknown (99) · 提交状态英文名称';
COMMENT ON COLUMN hire_bi.interview_panel_all.commit_status_label_zh_cn IS 'commit_status in Chinese; a code without label as unknown (99) · 提交状态中文名称';
COMMENT ON COLUMN hire_bi.interview_panel_all.conclusion          IS 'Conclusion of the interviewer: the code · 面试结论';
COMMENT ON COLUMN hire_bi.interview_panel_all.conclusion_label_en    IS 'conclusion in English; a code without label as unknown (99) · 面试结论英文名称';
COMMENT ON COLUMN hire_bi.interview_panel_all.conclusion_label_zh_cn IS 'conclusion in Chinese; a code without label as unknown (99) · 面试结论中文名称';
COMMENT ON COLUMN hire_bi.interview_panel_all.decided             IS 'Whether conclusion is 1 or 2 and commit_status is not 2 · 是否已有结论';
COMMENT ON COLUMN hire_bi.interview_panel_all.submitted_at        IS 'When it was submitted: the record''s time; else the interview''s, where this is its only live record with commit_status 1; else NULL · 评价提交时间';
COMMENT ON COLUMN hire_bi.interview_panel_all.submitted_at_from   IS 'Where submitted_at is from: record or interview · 提交时间来源';
COMMENT ON COLUMN hire_bi.interview_panel_all.hours_to_submission IS 'Hours from end_at to submitted_at, 0 when submitted before the end; NULL without one of them · 提交耗时（小时）';
COMMENT ON COLUMN hire_bi.interview_panel_all.overdue             IS 'Whether commit_status is 2 and 24 hours have passed since end_at · 是否逾期';
COMMENT ON COLUMN hire_bi.interview_panel_all.interview_score_id  IS 'Id of the score · 面试评分 ID';
COMMENT ON COLUMN hire_bi.interview_panel_all.score_level         IS 'Level of the score · 分数级别';
COMMENT ON COLUMN hire_bi.interview_panel_all.score_name_en       IS 'Score, English · 面试评分英文名称';
COMMENT ON COLUMN hire_bi.interview_panel_all.score_name_zh       IS 'Score, Chinese · 面试评分中文名称';
COMMENT ON COLUMN hire_bi.interview_panel_all.min_job_level_id    IS 'Lowest proposed job level · 最低职级 ID';
COMMENT ON COLUMN hire_bi.interview_panel_all.max_job_level_id    IS 'Highest proposed job level · 最高职级 ID';
COMMENT ON COLUMN hire_bi.interview_panel_all.first_seen_at       IS 'Fetch time of the answer that first brought the record · 首次获取时间';
COMMENT ON COLUMN hire_bi.interview_panel_all.changed_at          IS 'Fetch time of the answer that last changed the record · 最近变更时间';

-- The live ones have the same columns but deleted_at: taken from the catalog, so that none is forgotten.
DO $$
DECLARE
    part text;
BEGIN
    FOREACH part IN ARRAY ARRAY['interview', 'interview_panel'] LOOP
        EXECUTE (SELECT format('CREATE VIEW hire_bi.%I AS SELECT %s FROM hire_bi.%I WHERE deleted_at IS NULL',
                               part, string_agg(quote_ident(attname), ', ' ORDER BY attnum), part || '_all')
                 FROM pg_attribute
                 WHERE attrelid = ('hire_bi.' || part || '_all')::regclass AND attnum > 0 AND attname <> 'deleted_at');
    END LOOP;
END
$$;
COMMENT ON VIEW hire_bi.interview IS 'One row per live interview: decoded, with panel counts and outcome; no personal data of candidates · 每场面试一行';
COMMENT ON VIEW hire_bi.interview_panel IS 'One row per live record of a live interview: an interviewer on an interview; sums over interviews are wrong here, take hire_bi.interview · 每位面试官的评价一行';

CREATE VIEW hire_bi.interview_confidential AS
SELECT v.*, i.contact_mobile, i.remark
FROM hire_bi.interview v
JOIN hire.interview i ON i.interview_id = v.interview_id;
COMMENT ON VIEW hire_bi.interview_confidential IS 'One row per live interview: hire_bi.interview with its personal data · 每场面试一行（含个人信息）';
COMMENT ON COLUMN hire_bi.interview_confidential.contact_mobile IS 'Phone number of the contact person (personal data) · 面试联系人电话';
COMMENT ON COLUMN hire_bi.interview_confidential.remark         IS 'Free remark (personal data) · 备注';

CREATE VIEW hire_bi.interview_panel_confidential AS
SELECT v.*, r.content
FROM hire_bi.interview_panel v
JOIN hire.interview_record r ON r.interview_record_id = v.interview_record_id;
COMMENT ON VIEW hire_bi.interview_panel_confidential IS 'One row per live record of a live interview: hire_bi.interview_panel with the text of the evaluation · 每位面试官的评价一行（含评价内容）';
COMMENT ON COLUMN hire_bi.interview_panel_confidential.content IS 'The evaluation, free text (personal data) · 评价内容';

-- A column without a comment of its own means what it means in interview_all, else in interview_panel_all.
DO $$
DECLARE
    c record;
BEGIN
    FOR c IN
        SELECT DISTINCT ON (a.attrelid, a.attnum) a.attrelid::regclass AS view, a.attname, d.description
        FROM pg_attribute a
        JOIN pg_class v ON v.oid = a.attrelid AND v.relkind = 'v' AND v.relnamespace = 'hire_bi'::regnamespace
        JOIN pg_attribute m ON m.attname = a.attname
          AND m.attrelid IN ('hire_bi.interview_all'::regclass, 'hire_bi.interview_panel_all'::regclass)
        JOIN pg_description d ON d.objoid = m.attrelid AND d.classoid = 'pg_class'::regclass AND d.objsubid = m.attnum
        WHERE a.attnum > 0 AND col_description(a.attrelid, a.attnum) IS NULL
        ORDER BY a.attrelid, a.attnum, m.attrelid
    LOOP
        EXECUTE format('COMMENT ON COLUMN %s.%I IS %L', c.view, c.attname, c.description);
    END LOOP;
END
$$;
