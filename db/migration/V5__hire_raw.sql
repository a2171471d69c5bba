CREATE SCHEMA IF NOT EXISTS hire_raw;
COMMENT ON SCHEMA hire_raw IS 'The last answers as they came: personal data · 原始应答';

CREATE TABLE hire_raw.talent_response (
    talent_id      text PRIMARY KEY,
    fetched_at     timestamptz NOT NULL,
    log_id         text,
    content_sha256 text,
    body           bytea NOT NULL
);
COMMENT ON TABLE hire_raw.talent_response IS 'The last accepted answer of each talent · 人才应答';
COMMENT ON COLUMN hire_raw.talent_response.talent_id      IS 'The talent · 人才 ID · query parameter talent_id';
COMMENT ON COLUMN hire_raw.talent_response.fetched_at     IS 'When the answer was fetched · 获取时间';
COMMENT ON COLUMN hire_raw.talent_response.log_id         IS 'The vendor''s log id of the answer · 日志 ID · header X-Tt-Logid';
COMMENT ON COLUMN hire_raw.talent_response.content_sha256 IS 'SHA-256 (hex) of the answer''s data in canonical form · 内容摘要';
COMMENT ON COLUMN hire_raw.talent_response.body           IS 'The body to the byte (personal data) · 应答内容';

CREATE TABLE hire_raw.refused_response (
    talent_id      text PRIMARY KEY,
    fetched_at     timestamptz NOT NULL,
    log_id         text,
    content_sha256 text,
    body           bytea NOT NULL,
    error_code     text,
    error_message  text
);
COMMENT ON TABLE hire_raw.refused_response IS 'The last refused answer of each talent, until one is accepted or it is purged · 被拒绝的应答';
COMMENT ON COLUMN hire_raw.refused_response.talent_id      IS 'The talent · 人才 ID · query parameter talent_id';
COMMENT ON COLUMN hire_raw.refused_response.fetched_at     IS 'When the answer was fetched · 获取时间';
COMMENT ON COLUMN hire_raw.refused_response.log_id         IS 'The vendor''s log id of the answer · 日志 ID · header X-Tt-Logid';
COMMENT ON COLUMN hire_raw.refused_response.content_sha256 IS 'SHA-256 (hex) of the answer''s data in canonical form · 内容摘要';
COMMENT ON COLUMN hire_raw.refused_response.body           IS 'The body to the byte (personal data) · 应答内容';
COMMENT ON COLUMN hire_raw.refused_response.error_code     IS 'The API''s error code, or a word of ours · 错误码';
COMMENT ON COLUMN hire_raw.refused_response.error_message  IS 'What was wrong, without personal data · 错误描述';
