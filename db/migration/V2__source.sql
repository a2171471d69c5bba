CREATE SCHEMA IF NOT EXISTS source;
COMMENT ON SCHEMA source IS 'Which talents there are: the default source of talent ids · 人才来源';

CREATE TABLE source.talent (
    talent_id  text PRIMARY KEY,
    updated_at timestamptz
);
COMMENT ON TABLE source.talent IS 'The talents to be asked about; any table or view can be configured instead · 人才 · query parameter talent_id';
COMMENT ON COLUMN source.talent.talent_id  IS 'Id of the talent · 人才 ID · query parameter talent_id';
COMMENT ON COLUMN source.talent.updated_at IS 'When the source last saw this talent change; null when it does not say · 更新时间 · filled by the source';
