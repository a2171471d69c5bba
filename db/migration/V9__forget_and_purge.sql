-- Erasure: a talent that was erased is known again by a keyed hash of its id. Ids are numbers that can be counted through, so that a
-- plain hash would tell them; the key is made here, once, and stays as long as the marks: were it kept in the settings, a lost
-- setting would let everybody come back. It is stored as the two padded keys of HMAC (RFC 2104), random but for 12 of its 256 bits.

CREATE TABLE hire_ops.forgotten_key (
    only_row  boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    inner_pad bytea NOT NULL,
    outer_pad bytea NOT NULL,
    made_at   timestamptz NOT NULL DEFAULT now()
);
REVOKE ALL ON hire_ops.forgotten_key FROM PUBLIC;
COMMENT ON TABLE hire_ops.forgotten_key IS 'The key of the hashes in forgotten, made once at random: for the owner of this table alone · 遗忘标记密钥 · one row';
COMMENT ON COLUMN hire_ops.forgotten_key.only_row  IS 'Always true: there is one row';
COMMENT ON COLUMN hire_ops.forgotten_key.inner_pad IS 'The key, 32 bytes and 32 zeros, each XOR 0x36 · 内层密钥';
COMMENT ON COLUMN hire_ops.forgotten_key.outer_pad IS 'The same, each XOR 0x5C · 外层密钥';
COMMENT ON COLUMN hire_ops.forgotten_key.made_at   IS 'When it was made · 生成时间';

WITH made AS MATERIALIZED (
  SELECT decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') || repeat('00', 32), 'hex') AS key
)
INSERT INTO hire_ops.forgotten_key (inner_pad, outer_pad)
SELECT decode(string_agg(lpad(to_hex(get_byte(key, i) # 54), 2, '0'), '' ORDER BY i), 'hex'),
       decode(string_agg(lpad(to_hex(get_byte(key, i) # 92), 2, '0'), '' ORDER BY i), 'hex')
FROM made, generate_series(0, 63) AS i;

-- Simple enough to become part of the statement that calls it: a million ids take about two seconds.
CREATE FUNCTION hire_ops.talent_hmac(id text, inner_pad bytea, outer_pad bytea) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT encode(sha256(outer_pad || sha256(inner_pad || convert_to(id, 'UTF8'))), 'hex') $$;
COMMENT ON FUNCTION hire_ops.talent_hmac IS 'HMAC-SHA-256 (hex) of a talent id · 人才 ID 密钥摘要';

CREATE FUNCTION hire_ops.is_forgotten(id text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
AS $$
  SELECT EXISTS (
    SELECT FROM hire_ops.forgotten
    WHERE talent_sha256 = (SELECT hire_ops.talent_hmac(id, inner_pad, outer_pad) FROM hire_ops.forgotten_key))
$$;
COMMENT ON FUNCTION hire_ops.is_forgotten IS 'Whether a talent was erased and must not come back; for many at once join with talent_hmac · 是否已遗忘';

COMMENT ON COLUMN hire_ops.forgotten.talent_sha256 IS 'HMAC-SHA-256 (hex) of the talent id, with the key in forgotten_key: the id itself is forgotten · 人才 ID 密钥摘要';
COMMENT ON COLUMN hire_ops.forgotten.counts        IS 'Rows erased, by table; none when nothing was known of the talent · 删除行数';

-- Retention.

ALTER TABLE hire_ops.talent_sync
    ADD COLUMN raw_purged_at timestamptz,
    ADD COLUMN purged_at timestamptz;
COMMENT ON COLUMN hire_ops.talent_sync.raw_purged_at IS 'When the kept answer was removed because of its age: that it is not there is no reason to fetch it again; null once another one is written · 原始应答清除时间';
COMMENT ON COLUMN hire_ops.talent_sync.purged_at     IS 'When all rows of the talent were removed because its interviews are long over: it is asked again when its updated_at in the source changes, or by backfill; null once an answer is written · 数据清除时间';

CREATE INDEX ON hire_raw.talent_response (fetched_at);
CREATE INDEX ON hire_raw.refused_response (fetched_at);
