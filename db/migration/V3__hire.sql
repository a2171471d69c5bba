CREATE SCHEMA IF NOT EXISTS hire;
COMMENT ON SCHEMA hire IS 'Interview data of Feishu/Lark Hire, normalised; changes by adding only · 飞书招聘面试数据';

-- A comment says: what it is · the API page's term · where in the answer's data it comes from.
-- Codes have no CHECK and no enum on purpose: an unknown code is stored as it came.

-- Dimensions: never deleted or retired except by erasure, because retired facts still refer to them.

CREATE TABLE hire.interview_score (
    interview_score_id text PRIMARY KEY,
    level              integer,
    zh_name            text,
    zh_description     text,
    en_name            text,
    en_description     text,
    first_seen_at      timestamptz NOT NULL,
    changed_at         timestamptz NOT NULL
);
CREATE INDEX ON hire.interview_score (changed_at);
COMMENT ON TABLE hire.interview_score IS 'An option of the evaluation form, shared by many records · 面试评分 · data.items[].interview_list[].interview_record_list[].interview_score';
COMMENT ON COLUMN hire.interview_score.interview_score_id IS 'Id of the score · 面试评分 ID · data.items[].interview_list[].interview_record_list[].interview_score.id';
COMMENT ON COLUMN hire.interview_score.level              IS 'Level of the score, a number · 分数级别 · data.items[].interview_list[].interview_record_list[].interview_score.level';
COMMENT ON COLUMN hire.interview_score.zh_name            IS 'Chinese name of the score · 面试评分中文名称 · data.items[].interview_list[].interview_record_list[].interview_score.zh_name';
COMMENT ON COLUMN hire.interview_score.zh_description     IS 'Chinese description of the score · 面试评分中文描述 · data.items[].interview_list[].interview_record_list[].interview_score.zh_description';
COMMENT ON COLUMN hire.interview_score.en_name            IS 'English name of the score · 面试评分英文名称 · data.items[].interview_list[].interview_record_list[].interview_score.en_name';
COMMENT ON COLUMN hire.interview_score.en_description     IS 'English description of the score · 面试评分英文描述 · data.items[].interview_list[].interview_record_list[].interview_score.en_description';
COMMENT ON COLUMN hire.interview_score.first_seen_at      IS 'Fetch time of the answer that first brought this row · 首次获取时间 · hiresync';
COMMENT ON COLUMN hire.interview_score.changed_at         IS 'Fetch time of the answer that last changed this row · 最近变更时间 · hiresync';

CREATE TABLE hire.meeting_room (
    room_id       text PRIMARY KEY,
    room_name     text,
    building_name text,
    floor_name    text,
    first_seen_at timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL
);
CREATE INDEX ON hire.meeting_room (changed_at);
COMMENT ON TABLE hire.meeting_room IS 'A meeting room; whether it was reserved stands with the booking · 会议室 · data.items[].interview_list[].meeting_room_list[]';
COMMENT ON COLUMN hire.meeting_room.room_id       IS 'Id of the room · 会议室 ID · data.items[].interview_list[].meeting_room_list[].room_id';
COMMENT ON COLUMN hire.meeting_room.room_name     IS 'Name of the room · 会议室名称 · data.items[].interview_list[].meeting_room_list[].room_name';
COMMENT ON COLUMN hire.meeting_room.building_name IS 'Name of the building · 建筑名称 · data.items[].interview_list[].meeting_room_list[].building_name';
COMMENT ON COLUMN hire.meeting_room.floor_name    IS 'Floor · 楼层 · data.items[].interview_list[].meeting_room_list[].floor_name';
COMMENT ON COLUMN hire.meeting_room.first_seen_at IS 'Fetch time of the answer that first brought this row · 首次获取时间 · hiresync';
COMMENT ON COLUMN hire.meeting_room.changed_at    IS 'Fetch time of the answer that last changed this row · 最近变更时间 · hiresync';

CREATE TABLE hire.address (
    address_id          text PRIMARY KEY,
    name_zh_cn          text,
    name_en_us          text,
    district_code       text,
    district_name_zh_cn text,
    district_name_en_us text,
    city_code           text,
    city_name_zh_cn     text,
    city_name_en_us     text,
    state_code          text,
    state_name_zh_cn    text,
    state_name_en_us    text,
    country_code        text,
    country_name_zh_cn  text,
    country_name_en_us  text,
    first_seen_at       timestamptz NOT NULL,
    changed_at          timestamptz NOT NULL
);
CREATE INDEX ON hire.address (changed_at);
COMMENT ON TABLE hire.address IS 'Where interviews take place · 面试地址 · data.items[].interview_list[].address';
COMMENT ON COLUMN hire.address.address_id          IS 'Id of the address · 地址 ID · data.items[].interview_list[].address.id';
COMMENT ON COLUMN hire.address.name_zh_cn          IS 'Chinese name of the address · 地址中文名称 · data.items[].interview_list[].address.name.zh_cn';
COMMENT ON COLUMN hire.address.name_en_us          IS 'English name of the address · 地址英文名称 · data.items[].interview_list[].address.name.en_us';
COMMENT ON COLUMN hire.address.district_code       IS 'Code of the district · 区域编码 · data.items[].interview_list[].address.district.code';
COMMENT ON COLUMN hire.address.district_name_zh_cn IS 'Chinese name of the district · 区域中文名称 · data.items[].interview_list[].address.district.name.zh_cn';
COMMENT ON COLUMN hire.address.district_name_en_us IS 'English name of the district · 区域英文名称 · data.items[].interview_list[].address.district.name.en_us';
COMMENT ON COLUMN hire.address.city_code           IS 'Code of the city · 城市编码 · data.items[].interview_list[].address.city.code';
COMMENT ON COLUMN hire.address.city_name_zh_cn     IS 'Chinese name of the city · 城市中文名称 · data.items[].interview_list[].address.city.name.zh_cn';
COMMENT ON COLUMN hire.address.city_name_en_us     IS 'English name of the city · 城市英文名称 · data.items[].interview_list[].address.city.name.en_us';
COMMENT ON COLUMN hire.address.state_code          IS 'Code of the province or state · 省编码 · data.items[].interview_list[].address.state.code';
COMMENT ON COLUMN hire.address.state_name_zh_cn    IS 'Chinese name of the province or state · 省中文名称 · data.items[].interview_list[].address.state.name.zh_cn';
COMMENT ON COLUMN hire.address.state_name_en_us    IS 'English name of the province or state · 省英文名称 · data.items[].interview_list[].address.state.name.en_us';
COMMENT ON COLUMN hire.address.country_code        IS 'Code of the country · 国家编码 · data.items[].interview_list[].address.country.code';
COMMENT ON COLUMN hire.address.country_name_zh_cn  IS 'Chinese name of the country · 国家中文名称 · data.items[].interview_list[].address.country.name.zh_cn';
COMMENT ON COLUMN hire.address.country_name_en_us  IS 'English name of the country · 国家英文名称 · data.items[].interview_list[].address.country.name.en_us';
COMMENT ON COLUMN hire.address.first_seen_at       IS 'Fetch time of the answer that first brought this row · 首次获取时间 · hiresync';
COMMENT ON COLUMN hire.address.changed_at          IS 'Fetch time of the answer that last changed this row · 最近变更时间 · hiresync';

CREATE TABLE hire.stage (
    stage_id      text PRIMARY KEY,
    name_zh_cn    text,
    name_en_us    text,
    first_seen_at timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL
);
CREATE INDEX ON hire.stage (changed_at);
COMMENT ON TABLE hire.stage IS 'A stage of the hiring process · 投递阶段 · data.items[].interview_list[].stage';
COMMENT ON COLUMN hire.stage.stage_id      IS 'Id of the stage · 投递阶段 ID · data.items[].interview_list[].stage.id, else data.items[].interview_list[].stage_id';
COMMENT ON COLUMN hire.stage.name_zh_cn    IS 'Chinese name of the stage · 阶段信息中文名称 · data.items[].interview_list[].stage.name.zh_cn';
COMMENT ON COLUMN hire.stage.name_en_us    IS 'English name of the stage · 阶段信息英文名称 · data.items[].interview_list[].stage.name.en_us';
COMMENT ON COLUMN hire.stage.first_seen_at IS 'Fetch time of the answer that first brought this row · 首次获取时间 · hiresync';
COMMENT ON COLUMN hire.stage.changed_at    IS 'Fetch time of the answer that last changed this row · 最近变更时间 · hiresync';

CREATE TABLE hire.interview_round_type (
    interview_round_type_id text PRIMARY KEY,
    name_zh_cn              text,
    name_en_us              text,
    first_seen_at           timestamptz NOT NULL,
    changed_at              timestamptz NOT NULL
);
CREATE INDEX ON hire.interview_round_type (changed_at);
COMMENT ON TABLE hire.interview_round_type IS 'A kind of interview round · 面试轮次类型 · data.items[].interview_list[].interview_round_type';
COMMENT ON COLUMN hire.interview_round_type.interview_round_type_id IS 'Id of the round type · 面试轮次类型 ID · data.items[].interview_list[].interview_round_type.id';
COMMENT ON COLUMN hire.interview_round_type.name_zh_cn              IS 'Chinese name of the round type · 面试轮次类型中文名称 · data.items[].interview_list[].interview_round_type.name.zh_cn';
COMMENT ON COLUMN hire.interview_round_type.name_en_us              IS 'English name of the round type · 面试轮次类型英文名称 · data.items[].interview_list[].interview_round_type.name.en_us';
COMMENT ON COLUMN hire.interview_round_type.first_seen_at           IS 'Fetch time of the answer that first brought this row · 首次获取时间 · hiresync';
COMMENT ON COLUMN hire.interview_round_type.changed_at              IS 'Fetch time of the answer that last changed this row · 最近变更时间 · hiresync';

CREATE TABLE hire.feishu_user (
    user_id       text PRIMARY KEY,
    name_zh_cn    text,
    name_en_us    text,
    first_seen_at timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL
);
CREATE INDEX ON hire.feishu_user (changed_at);
COMMENT ON TABLE hire.feishu_user IS 'Interviewers, creators and contacts (personal data) · 用户 · data.items[].interview_list[].interview_record_list[].interviewer, data.items[].interview_list[].creator, data.items[].interview_list[].contact_user';
COMMENT ON COLUMN hire.feishu_user.user_id       IS 'Id of the user, of the kind user_id_type · 用户 ID · data.items[].interview_list[].interview_record_list[].interviewer.id, data.items[].interview_list[].creator.id, data.items[].interview_list[].contact_user.id';
COMMENT ON COLUMN hire.feishu_user.name_zh_cn    IS 'Chinese name of the user (personal data) · 中文姓名 · data.items[].interview_list[].interview_record_list[].interviewer.name.zh_cn, data.items[].interview_list[].creator.name.zh_cn, data.items[].interview_list[].contact_user.name.zh_cn';
COMMENT ON COLUMN hire.feishu_user.name_en_us    IS 'English name of the user (personal data) · 英文姓名 · data.items[].interview_list[].interview_record_list[].interviewer.name.en_us, data.items[].interview_list[].creator.name.en_us, data.items[].interview_list[].contact_user.name.en_us';
COMMENT ON COLUMN hire.feishu_user.first_seen_at IS 'Fetch time of the answer that first brought this row · 首次获取时间 · hiresync';
COMMENT ON COLUMN hire.feishu_user.changed_at    IS 'Fetch time of the answer that last changed this row · 最近变更时间 · hiresync';

CREATE TABLE hire.time_zone (
    code          text PRIMARY KEY,
    name_zh_cn    text,
    name_en_us    text,
    first_seen_at timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL
);
CREATE INDEX ON hire.time_zone (changed_at);
COMMENT ON TABLE hire.time_zone IS 'A time zone of candidates · 候选人时区 · data.items[].interview_list[].talent_time_zone';
COMMENT ON COLUMN hire.time_zone.code          IS 'Code of the time zone, such as Asia/Shanghai · 编码 · data.items[].interview_list[].talent_time_zone.code';
COMMENT ON COLUMN hire.time_zone.name_zh_cn    IS 'Chinese name of the time zone · 候选人中文时区名称 · data.items[].interview_list[].talent_time_zone.name.zh_cn';
COMMENT ON COLUMN hire.time_zone.name_en_us    IS 'English name of the time zone · 候选人英文时区名称 · data.items[].interview_list[].talent_time_zone.name.en_us';
COMMENT ON COLUMN hire.time_zone.first_seen_at IS 'Fetch time of the answer that first brought this row · 首次获取时间 · hiresync';
COMMENT ON COLUMN hire.time_zone.changed_at    IS 'Fetch time of the answer that last changed this row · 最近变更时间 · hiresync';

-- Facts: what a talent's answer says; retired (deleted_at) when a complete answer no longer has them.

CREATE TABLE hire.application (
    application_id text PRIMARY KEY,
    talent_id      text NOT NULL,
    first_seen_at  timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    deleted_at     timestamptz,
    unmapped       jsonb
);
CREATE INDEX ON hire.application (talent_id);
CREATE INDEX ON hire.application (changed_at);
COMMENT ON TABLE hire.application IS 'Applications of talents · 投递 · data.items[]';
COMMENT ON COLUMN hire.application.application_id IS 'Id of the application · 投递 ID · data.items[].application_id';
COMMENT ON COLUMN hire.application.talent_id      IS 'The talent whose answer was committed last with this row · 人才 ID · query parameter talent_id';
COMMENT ON COLUMN hire.application.first_seen_at  IS 'Fetch time of the answer that first brought this row · 首次获取时间 · hiresync';
COMMENT ON COLUMN hire.application.changed_at     IS 'Fetch time of the answer that last changed this row · 最近变更时间 · hiresync';
COMMENT ON COLUMN hire.application.deleted_at     IS 'Fetch time of the complete answer in which this application was missing; null while it is live · 删除时间 · hiresync';
COMMENT ON COLUMN hire.application.unmapped       IS 'Members of the application that no column takes, in their nesting, without interview_list; null when there are none · 未映射字段 · data.items[]';

CREATE TABLE hire.interview (
    interview_id                 text PRIMARY KEY,
    application_id               text NOT NULL REFERENCES hire.application,
    interview_application_id     text,
    begin_time                   timestamptz,
    end_time                     timestamptz,
    round                        integer,
    stage_id                     text REFERENCES hire.stage,
    interview_stage_id           text,
    creator_id                   text REFERENCES hire.feishu_user,
    biz_create_time              timestamptz,
    biz_modify_time              timestamptz,
    feedback_submit_time         timestamptz,
    interview_round_summary      integer,
    interview_arrangement_id     text,
    interview_type               integer,
    video_type                   integer,
    arrangement_status           integer,
    arrangement_type             integer,
    arrangement_appointment_kind integer,
    talent_time_zone_code        text REFERENCES hire.time_zone,
    contact_user_id              text REFERENCES hire.feishu_user,
    contact_mobile               text,
    remark                       text,
    address_id                   text REFERENCES hire.address,
    interview_round_type_id      text REFERENCES hire.interview_round_type,
    talent_id                    text NOT NULL,
    first_seen_at                timestamptz NOT NULL,
    changed_at                   timestamptz NOT NULL,
    deleted_at                   timestamptz,
    unmapped                     jsonb
);
CREATE INDEX ON hire.interview (application_id);
CREATE INDEX ON hire.interview (stage_id);
CREATE INDEX ON hire.interview (creator_id);
CREATE INDEX ON hire.interview (talent_time_zone_code);
CREATE INDEX ON hire.interview (contact_user_id);
CREATE INDEX ON hire.interview (address_id);
CREATE INDEX ON hire.interview (interview_round_type_id);
CREATE INDEX ON hire.interview (talent_id);
CREATE INDEX ON hire.interview (changed_at);
COMMENT ON TABLE hire.interview IS 'Interviews · 面试 · data.items[].interview_list[]';
COMMENT ON COLUMN hire.interview.interview_id                 IS 'Id of the interview · 面试 ID · data.items[].interview_list[].id';
COMMENT ON COLUMN hire.interview.application_id               IS 'The application in whose list the interview stands (the outer id) · 投递 ID · data.items[].application_id';
COMMENT ON COLUMN hire.interview.interview_application_id     IS 'The application id that the interview itself names (the inner id; may differ) · 投递 ID · data.items[].interview_list[].application_id';
COMMENT ON COLUMN hire.interview.begin_time                   IS 'When the interview begins · 面试开始时间 · data.items[].interview_list[].begin_time';
COMMENT ON COLUMN hire.interview.end_time                     IS 'When the interview ends · 面试结束时间 · data.items[].interview_list[].end_time';
COMMENT ON COLUMN hire.interview.round                        IS 'Number of the round, as it came · 面试轮次 · data.items[].interview_list[].round';
COMMENT ON COLUMN hire.interview.stage_id                     IS 'Stage of the application · 阶段信息 · data.items[].interview_list[].stage.id, else data.items[].interview_list[].stage_id';
COMMENT ON COLUMN hire.interview.interview_stage_id           IS 'Stage id as the interview itself names it · 面试关联的投递阶段 · data.items[].interview_list[].stage_id';
COMMENT ON COLUMN hire.interview.creator_id                   IS 'Who created the interview · 创建人 ID · data.items[].interview_list[].creator.id';
COMMENT ON COLUMN hire.interview.biz_create_time              IS 'When the interview was created · 创建时间 · data.items[].interview_list[].biz_create_time';
COMMENT ON COLUMN hire.interview.biz_modify_time              IS 'When the interview was last modified · 最近更新时间 · data.items[].interview_list[].biz_modify_time';
COMMENT ON COLUMN hire.interview.feedback_submit_time         IS 'When the evaluation was submitted · 面试评价提交时间 · data.items[].interview_list[].feedback_submit_time';
COMMENT ON COLUMN hire.interview.interview_round_summary      IS 'Status of the interview; labels in hire.code_label · 面试状态 · data.items[].interview_list[].interview_round_summary';
COMMENT ON COLUMN hire.interview.interview_arrangement_id     IS 'Id of the arrangement · 面试安排 ID · data.items[].interview_list[].interview_arrangement_id';
COMMENT ON COLUMN hire.interview.interview_type               IS 'Kind of the interview: on site, phone, video; labels in hire.code_label · 面试类型 · data.items[].interview_list[].interview_type';
COMMENT ON COLUMN hire.interview.video_type                   IS 'Video interview tool; labels in hire.code_label · 视频面试工具 · data.items[].interview_list[].video_type';
COMMENT ON COLUMN hire.interview.arrangement_status           IS 'Status of a batch arrangement; no meaning for others; labels in hire.code_label · 安排状态 · data.items[].interview_list[].arrangement_status';
COMMENT ON COLUMN hire.interview.arrangement_type             IS 'Kind of the arrangement; labels in hire.code_label · 安排类型 · data.items[].interview_list[].arrangement_type';
COMMENT ON COLUMN hire.interview.arrangement_appointment_kind IS 'How the appointment was made; labels in hire.code_label · 安排方式 · data.items[].interview_list[].arrangement_appointment_kind';
COMMENT ON COLUMN hire.interview.talent_time_zone_code        IS 'Time zone of the candidate · 候选人时区 · data.items[].interview_list[].talent_time_zone.code';
COMMENT ON COLUMN hire.interview.contact_user_id              IS 'Contact person of the interview · 面试联系人 ID · data.items[].interview_list[].contact_user.id';
COMMENT ON COLUMN hire.interview.contact_mobile               IS 'Phone number of the contact person (personal data) · 面试联系人电话 · data.items[].interview_list[].contact_mobile';
COMMENT ON COLUMN hire.interview.remark                       IS 'Free remark (personal data) · 备注 · data.items[].interview_list[].remark';
COMMENT ON COLUMN hire.interview.address_id                   IS 'Where the interview takes place · 地址 ID · data.items[].interview_list[].address.id';
COMMENT ON COLUMN hire.interview.interview_round_type_id      IS 'Kind of the round · 面试轮次类型 ID · data.items[].interview_list[].interview_round_type.id';
COMMENT ON COLUMN hire.interview.talent_id                    IS 'The talent whose answer was committed last with this row · 人才 ID · query parameter talent_id';
COMMENT ON COLUMN hire.interview.first_seen_at                IS 'Fetch time of the answer that first brought this row · 首次获取时间 · hiresync';
COMMENT ON COLUMN hire.interview.changed_at                   IS 'Fetch time of the answer that last changed this row · 最近变更时间 · hiresync';
COMMENT ON COLUMN hire.interview.deleted_at                   IS 'Fetch time of the complete answer in which this interview was missing; null while it is live · 删除时间 · hiresync';
COMMENT ON COLUMN hire.interview.unmapped                     IS 'Members of the interview that no column takes, in their nesting, without interview_record_list and meeting_room_list; null when there are none · 未映射字段 · data.items[].interview_list[]';

CREATE TABLE hire.interview_record (
    interview_record_id  text PRIMARY KEY,
    interview_id         text NOT NULL REFERENCES hire.interview,
    position             integer,
    user_id              text,
    interviewer_id       text REFERENCES hire.feishu_user,
    content              text,
    commit_status        integer,
    conclusion           integer,
    feedback_submit_time timestamptz,
    min_job_level_id     text,
    max_job_level_id     text,
    interview_score_id   text REFERENCES hire.interview_score,
    talent_id            text NOT NULL,
    first_seen_at        timestamptz NOT NULL,
    changed_at           timestamptz NOT NULL,
    deleted_at           timestamptz,
    unmapped             jsonb
);
CREATE INDEX ON hire.interview_record (interview_id);
CREATE INDEX ON hire.interview_record (interviewer_id);
CREATE INDEX ON hire.interview_record (interview_score_id);
CREATE INDEX ON hire.interview_record (talent_id);
CREATE INDEX ON hire.interview_record (changed_at);
COMMENT ON TABLE hire.interview_record IS 'Evaluations of interviews, one per interviewer · 面试评价信息 · data.items[].interview_list[].interview_record_list[]';
COMMENT ON COLUMN hire.interview_record.interview_record_id  IS 'Id of the evaluation, derived from interview and place when it came without one · 面试评价 ID · data.items[].interview_list[].interview_record_list[].id';
COMMENT ON COLUMN hire.interview_record.interview_id         IS 'The interview · 面试 ID · data.items[].interview_list[].id';
COMMENT ON COLUMN hire.interview_record.position             IS 'Place in the list, from 0 · 列表位置 · data.items[].interview_list[].interview_record_list[]';
COMMENT ON COLUMN hire.interview_record.user_id              IS 'The interviewer''s user id as the record names it · 面试官用户 ID · data.items[].interview_list[].interview_record_list[].user_id';
COMMENT ON COLUMN hire.interview_record.interviewer_id       IS 'The interviewer · 面试官 ID · data.items[].interview_list[].interview_record_list[].interviewer.id';
COMMENT ON COLUMN hire.interview_record.content              IS 'The evaluation''s preset field "record", free text (personal data) · 系统预设题目内容 · data.items[].interview_list[].interview_record_list[].content';
COMMENT ON COLUMN hire.interview_record.commit_status        IS 'Whether the evaluation was submitted; labels in hire.code_label · 面试评价的提交状态 · data.items[].interview_list[].interview_record_list[].commit_status';
COMMENT ON COLUMN hire.interview_record.conclusion           IS 'Conclusion of the interviewer; labels in hire.code_label · 面试结论 · data.items[].interview_list[].interview_record_list[].conclusion';
COMMENT ON COLUMN hire.interview_record.feedback_submit_time IS 'When this evaluation was submitted (not on the page, in the vendor''s SDK) · 面试评价提交时间 · data.items[].interview_list[].interview_record_list[].feedback_submit_time';
COMMENT ON COLUMN hire.interview_record.min_job_level_id     IS 'Lowest proposed job level, of the kind job_level_id_type (not on the page, in the vendor''s SDK) · 最低职级 ID · data.items[].interview_list[].interview_record_list[].min_job_level_id';
COMMENT ON COLUMN hire.interview_record.max_job_level_id     IS 'Highest proposed job level, of the kind job_level_id_type (not on the page, in the vendor''s SDK) · 最高职级 ID · data.items[].interview_list[].interview_record_list[].max_job_level_id';
COMMENT ON COLUMN hire.interview_record.interview_score_id   IS 'The score given · 面试评分 ID · data.items[].interview_list[].interview_record_list[].interview_score.id';
COMMENT ON COLUMN hire.interview_record.talent_id            IS 'The talent whose answer was committed last with this row · 人才 ID · query parameter talent_id';
COMMENT ON COLUMN hire.interview_record.first_seen_at        IS 'Fetch time of the answer that first brought this row · 首次获取时间 · hiresync';
COMMENT ON COLUMN hire.interview_record.changed_at           IS 'Fetch time of the answer that last changed this row · 最近变更时间 · hiresync';
COMMENT ON COLUMN hire.interview_record.deleted_at           IS 'Fetch time of the complete answer in which this record was missing; null while it is live · 删除时间 · hiresync';
COMMENT ON COLUMN hire.interview_record.unmapped             IS 'Members of the record that no column takes, in their nesting; null when there are none · 未映射字段 · data.items[].interview_list[].interview_record_list[]';

CREATE TABLE hire.interview_meeting_room (
    interview_id    text NOT NULL REFERENCES hire.interview,
    room_id         text NOT NULL REFERENCES hire.meeting_room,
    position        integer,
    reserved_status integer,
    talent_id       text NOT NULL,
    first_seen_at   timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    deleted_at      timestamptz,
    unmapped        jsonb,
    PRIMARY KEY (interview_id, room_id)
);
CREATE INDEX ON hire.interview_meeting_room (room_id);
CREATE INDEX ON hire.interview_meeting_room (talent_id);
CREATE INDEX ON hire.interview_meeting_room (changed_at);
COMMENT ON TABLE hire.interview_meeting_room IS 'Meeting rooms booked for interviews · 面试会议室 · data.items[].interview_list[].meeting_room_list[]';
COMMENT ON COLUMN hire.interview_meeting_room.interview_id    IS 'The interview · 面试 ID · data.items[].interview_list[].id';
COMMENT ON COLUMN hire.interview_meeting_room.room_id         IS 'The room · 会议室 ID · data.items[].interview_list[].meeting_room_list[].room_id';
COMMENT ON COLUMN hire.interview_meeting_room.position        IS 'Place in the list, from 0 · 列表位置 · data.items[].interview_list[].meeting_room_list[]';
COMMENT ON COLUMN hire.interview_meeting_room.reserved_status IS 'Status of the booking; labels in hire.code_label · 会议室预定状态 · data.items[].interview_list[].meeting_room_list[].reserved_status';
COMMENT ON COLUMN hire.interview_meeting_room.talent_id       IS 'The talent whose answer was committed last with this row · 人才 ID · query parameter talent_id';
COMMENT ON COLUMN hire.interview_meeting_room.first_seen_at   IS 'Fetch time of the answer that first brought this row · 首次获取时间 · hiresync';
COMMENT ON COLUMN hire.interview_meeting_room.changed_at      IS 'Fetch time of the answer that last changed this row · 最近变更时间 · hiresync';
COMMENT ON COLUMN hire.interview_meeting_room.deleted_at      IS 'Fetch time of the complete answer in which this booking was missing; null while it is live · 删除时间 · hiresync';
COMMENT ON COLUMN hire.interview_meeting_room.unmapped        IS 'Members of the booking that no column takes, in their nesting; null when there are none · 未映射字段 · data.items[].interview_list[].meeting_room_list[]';

-- Labels of the documented codes; filled by the next migrations. An unknown code has none.

CREATE TABLE hire.code_label (
    domain      text,
    code        integer,
    label_en    text NOT NULL,
    label_zh_cn text NOT NULL,
    PRIMARY KEY (domain, code)
);
COMMENT ON TABLE hire.code_label IS 'Labels of the documented codes of the nine code fields · 编码名称 · the API page''s tables of values';
COMMENT ON COLUMN hire.code_label.domain      IS 'The code field''s name, such as conclusion · 字段 · the field''s name';
COMMENT ON COLUMN hire.code_label.code        IS 'The code · 编码 · the field''s value';
COMMENT ON COLUMN hire.code_label.label_en    IS 'English label · 英文名称 · translated from the API page';
COMMENT ON COLUMN hire.code_label.label_zh_cn IS 'Chinese label · 中文名称 · the API page''s words';
