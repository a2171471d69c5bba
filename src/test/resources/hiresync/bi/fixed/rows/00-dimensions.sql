-- What the interviews refer to. Columns that no case is about get a value once, here.
ALTER TABLE hire.interview_score ALTER first_seen_at SET DEFAULT '2024-01-01 08:00+08', ALTER changed_at SET DEFAULT '2024-01-01 08:00+08';
ALTER TABLE hire.meeting_room ALTER first_seen_at SET DEFAULT '2024-01-01 08:00+08', ALTER changed_at SET DEFAULT '2024-01-01 08:00+08';
ALTER TABLE hire.address ALTER first_seen_at SET DEFAULT '2024-01-01 08:00+08', ALTER changed_at SET DEFAULT '2024-01-01 08:00+08';
ALTER TABLE hire.stage ALTER first_seen_at SET DEFAULT '2024-01-01 08:00+08', ALTER changed_at SET DEFAULT '2024-01-01 08:00+08';
ALTER TABLE hire.interview_round_type ALTER first_seen_at SET DEFAULT '2024-01-01 08:00+08', ALTER changed_at SET DEFAULT '2024-01-01 08:00+08';
ALTER TABLE hire.feishu_user ALTER first_seen_at SET DEFAULT '2024-01-01 08:00+08', ALTER changed_at SET DEFAULT '2024-01-01 08:00+08';
ALTER TABLE hire.time_zone ALTER first_seen_at SET DEFAULT '2024-01-01 08:00+08', ALTER changed_at SET DEFAULT '2024-01-01 08:00+08';
ALTER TABLE hire.application ALTER first_seen_at SET DEFAULT '2024-01-01 08:00+08', ALTER changed_at SET DEFAULT '2024-01-01 08:00+08';
ALTER TABLE hire.interview ALTER first_seen_at SET DEFAULT '2024-01-01 08:00+08', ALTER changed_at SET DEFAULT '2024-01-01 08:00+08';
ALTER TABLE hire.interview_record ALTER first_seen_at SET DEFAULT '2024-01-01 08:00+08', ALTER changed_at SET DEFAULT '2024-01-01 08:00+08';
ALTER TABLE hire.interview_meeting_room ALTER first_seen_at SET DEFAULT '2024-01-01 08:00+08', ALTER changed_at SET DEFAULT '2024-01-01 08:00+08';

INSERT INTO hire.stage (stage_id, name_en_us, name_zh_cn) VALUES
('s-cv', 'Screening', '初筛'),
('s-tech', 'Technical', '技术面'),
('s-hr', 'HR', NULL);           -- no Chinese name came

INSERT INTO hire.interview_round_type (interview_round_type_id, name_en_us, name_zh_cn) VALUES
('rt-a', 'Technical round', '技术轮'),
('rt-b', 'Manager round', '主管轮');

INSERT INTO hire.feishu_user (user_id, name_en_us, name_zh_cn) VALUES
('ann', 'Ann', '安'), ('bob', 'Bob', '鲍'), ('cid', 'Cid', NULL), ('cat', 'Cat', '凯'), ('dan', 'Dan', '丹'),
('eve', 'Eve', '伊'), ('fay', 'Fay', '菲'), ('gus', 'Gus', '古'), ('hal', 'Hal', '哈'), ('ivy', 'Ivy', '艾'),
('jon', 'Jon', '乔'), ('kim', 'Kim', '金'), ('lou', 'Lou', '卢'),
('zoe', 'Zoe', '佐');           -- creates interviews and is their contact, interviews nobody

INSERT INTO hire.interview_score (interview_score_id, level, en_name, zh_name) VALUES
('sc1', 1, 'Poor', '差'), ('sc2', 2, 'Fair', '一般'), ('sc3', 3, 'Good', '好'), ('sc4', 4, 'Very good', '很好'),
('sc5', 5, 'Excellent', '优秀'),
('sc0', NULL, 'Not rated', '未评分'); -- a score without a level

INSERT INTO hire.meeting_room (room_id, room_name, building_name, floor_name) VALUES
('room-1', 'Apollo', 'Tower A', '3F'),
('room-2', 'Gemini', NULL, NULL),
('room-3', NULL, 'Tower B', '1F');

INSERT INTO hire.address (address_id, name_zh_cn, name_en_us, district_name_zh_cn, district_name_en_us, city_name_zh_cn, city_name_en_us,
                          state_name_zh_cn, state_name_en_us, country_name_zh_cn, country_name_en_us) VALUES
('ad-full', '西溪园区', 'Xixi Campus', '余杭', 'Yuhang', '杭州', 'Hangzhou', '浙江', 'Zhejiang', '中国', 'China'),
('ad-city', NULL, NULL, NULL, NULL, '新加坡', 'Singapore', NULL, NULL, NULL, NULL),
('ad-bare', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO hire.time_zone (code) VALUES
('UTC+08:00'), ('UTC-03:30'), ('GMT+8'), ('Asia/Shanghai'), ('1111'), ('CST'), ('UTC'), ('America/New_York');

INSERT INTO hire.application (application_id, talent_id) VALUES
('a-codes', 't-codes'), ('a-time', 't-time'), ('a-fb', 't-fb'), ('a-load1', 't-load1'), ('a-load2', 't-load2'),
('a-cal', 't-cal'), ('a-room', 't-room'), ('a-f1', 't-f1'), ('a-f2', 't-f2'), ('a-f3', 't-f3'), ('a-f4', 't-f4'),
('a-f5', 't-f5'), ('a-f6', 't-f6'), ('a-mv', 't-mv'), ('a-ns', 't-ns'),
('a-empty', 't-empty');         -- no interview came yet
INSERT INTO hire.application (application_id, talent_id, deleted_at) VALUES
('a-gone', 't-gone', '2024-12-20 02:00+08');

-- What another load knows: most applications are missing here, and one row knows an application that hire does not.
INSERT INTO source.application (application_id, job, department, recruiter, extra) VALUES
('a-codes', 'Engineer', 'R&D', 'Rita', '{"level": "P6"}'),
('a-fb', 'Engineer', 'R&D', NULL, NULL),
('a-f1', 'Seller', 'Sales', 'Rita', NULL),
('a-elsewhere', 'Seller', 'Sales', 'Rita', NULL);
