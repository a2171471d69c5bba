CREATE SCHEMA IF NOT EXISTS hire_history;
COMMENT ON SCHEMA hire_history IS 'What rows of the fact tables in hire said before, while it was so by the fetch times of the answers · 历史版本';

-- Each table is the one of the same name in hire, comments included, with changed_at as the begin of the time for which the version
-- stood. No foreign keys: a version stays as it was. Whatever is added to a fact table in hire is added here in the same migration.

CREATE TABLE hire_history.application (
    LIKE hire.application INCLUDING COMMENTS,
    valid_to   timestamptz NOT NULL,
    version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
ALTER TABLE hire_history.application RENAME changed_at TO valid_from;
CREATE INDEX ON hire_history.application (application_id, valid_to);
CREATE INDEX ON hire_history.application (talent_id);
CREATE INDEX ON hire_history.application (valid_to);
COMMENT ON TABLE hire_history.application IS 'Earlier versions of applications; the present one is in hire.application · 投递历史版本 · data.items[]';
COMMENT ON COLUMN hire_history.application.valid_from IS 'Fetch time of the answer that last changed the row before: so it stood from then at the latest · 版本开始时间 · hiresync';
COMMENT ON COLUMN hire_history.application.valid_to   IS 'Fetch time of the answer that superseded this version · 版本结束时间 · hiresync';
COMMENT ON COLUMN hire_history.application.version_id IS 'Number of the version, rising within a row · 版本编号 · hiresync';

CREATE TABLE hire_history.interview (
    LIKE hire.interview INCLUDING COMMENTS,
    valid_to   timestamptz NOT NULL,
    version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
ALTER TABLE hire_history.interview RENAME changed_at TO valid_from;
CREATE INDEX ON hire_history.interview (interview_id, valid_to);
CREATE INDEX ON hire_history.interview (talent_id);
CREATE INDEX ON hire_history.interview (valid_to);
COMMENT ON TABLE hire_history.interview IS 'Earlier versions of interviews; the present one is in hire.interview · 面试历史版本 · data.items[].interview_list[]';
COMMENT ON COLUMN hire_history.interview.valid_from IS 'Fetch time of the answer that last changed the row before: so it stood from then at the latest · 版本开始时间 · hiresync';
COMMENT ON COLUMN hire_history.interview.valid_to   IS 'Fetch time of the answer that superseded this version · 版本结束时间 · hiresync';
COMMENT ON COLUMN hire_history.interview.version_id IS 'Number of the version, rising within a row · 版本编号 · hiresync';

CREATE TABLE hire_history.interview_record (
    LIKE hire.interview_record INCLUDING COMMENTS,
    valid_to   timestamptz NOT NULL,
    version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
ALTER TABLE hire_history.interview_record RENAME changed_at TO valid_from;
CREATE INDEX ON hire_history.interview_record (interview_record_id, valid_to);
CREATE INDEX ON hire_history.interview_record (interview_id, valid_to);
CREATE INDEX ON hire_history.interview_record (talent_id);
CREATE INDEX ON hire_history.interview_record (valid_to);
COMMENT ON TABLE hire_history.interview_record IS 'Earlier versions of evaluations; the present one is in hire.interview_record · 面试评价历史版本 · data.items[].interview_list[].interview_record_list[]';
COMMENT ON COLUMN hire_history.interview_record.valid_from IS 'Fetch time of the answer that last changed the row before: so it stood from then at the latest · 版本开始时间 · hiresync';
COMMENT ON COLUMN hire_history.interview_record.valid_to   IS 'Fetch time of the answer that superseded this version · 版本结束时间 · hiresync';
COMMENT ON COLUMN hire_history.interview_record.version_id IS 'Number of the version, rising within a row · 版本编号 · hiresync';

CREATE TABLE hire_history.interview_meeting_room (
    LIKE hire.interview_meeting_room INCLUDING COMMENTS,
    valid_to   timestamptz NOT NULL,
    version_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
ALTER TABLE hire_history.interview_meeting_room RENAME changed_at TO valid_from;
CREATE INDEX ON hire_history.interview_meeting_room (interview_id, room_id, valid_to);
CREATE INDEX ON hire_history.interview_meeting_room (talent_id);
CREATE INDEX ON hire_history.interview_meeting_room (valid_to);
COMMENT ON TABLE hire_history.interview_meeting_room IS 'Earlier versions of room bookings; the present one is in hire.interview_meeting_room · 面试会议室历史版本 · data.items[].interview_list[].meeting_room_list[]';
COMMENT ON COLUMN hire_history.interview_meeting_room.valid_from IS 'Fetch time of the answer that last changed the row before: so it stood from then at the latest · 版本开始时间 · hiresync';
COMMENT ON COLUMN hire_history.interview_meeting_room.valid_to   IS 'Fetch time of the answer that superseded this version · 版本结束时间 · hiresync';
COMMENT ON COLUMN hire_history.interview_meeting_room.version_id IS 'Number of the version, rising within a row · 版本编号 · hiresync';

-- Which columns a mapping knows: what the next one adds is no change of the rows that this one wrote.

CREATE TABLE hire_ops.mapping (
    mapping_version text,
    table_name      text,
    columns         text[] NOT NULL,
    PRIMARY KEY (mapping_version, table_name)
);
COMMENT ON TABLE hire_ops.mapping IS 'The columns that each version of the mapping fills: the first value of a column that is new is no version of its own in hire_history · 映射字段';
COMMENT ON COLUMN hire_ops.mapping.mapping_version IS 'Hash of the declared tables, as in talent_sync · 映射版本';
COMMENT ON COLUMN hire_ops.mapping.table_name      IS 'A fact table of schema hire · 表名';
COMMENT ON COLUMN hire_ops.mapping.columns         IS 'The columns of the table that this mapping fills from the answer · 字段';

INSERT INTO hire_ops.mapping (mapping_version, table_name, columns)
SELECT known.mapping_version, c.relname, array_agg(a.attname::text)
FROM (SELECT DISTINCT mapping_version FROM hire_ops.talent_sync WHERE mapping_version IS NOT NULL) AS known,
     pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relnamespace = 'hire'::regnamespace
  AND c.relname IN ('application', 'interview', 'interview_record', 'interview_meeting_room')
  AND a.attname NOT IN ('talent_id', 'first_seen_at', 'changed_at', 'deleted_at', 'unmapped')
GROUP BY known.mapping_version, c.relname;

-- Keeps what an UPDATE of a fact table supersedes. Its arguments are the columns of the table's key.
-- Not kept: what stood for no time (a second write of the same answer), and rows of which nothing changed that the API says, but only
-- their place in a list or columns that are new to the mapping: those were empty until now, and what fills them may have been in
-- unmapped, which is not compared then either.
-- Runs as the owner of the history: who may write hire, needs no right to write here.

CREATE FUNCTION hire_history.keep_superseded() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    kept text[];
BEGIN
    IF NOT EXISTS (SELECT FROM superseded) THEN
        RETURN NULL; -- an INSERT … ON CONFLICT that met no conflict
    END IF;
    SELECT array_agg(attname ORDER BY attnum) INTO kept
    FROM pg_attribute
    WHERE attrelid = format('hire_history.%I', TG_TABLE_NAME)::regclass AND attnum > 0 AND NOT attisdropped
      AND attname NOT IN ('valid_from', 'valid_to', 'version_id');
    EXECUTE format($insert$
        WITH mapping AS (
          SELECT mapping_version,
                 ARRAY(SELECT unnest($1) EXCEPT SELECT unnest(columns || '{talent_id,first_seen_at,deleted_at,unmapped}')) AS added
          FROM hire_ops.mapping WHERE table_name = $2
        )
        INSERT INTO hire_history.%1$I (%2$s, valid_from, valid_to)
        SELECT %3$s, was.changed_at, present.changed_at
        FROM superseded AS was JOIN present USING (%4$s)
          LEFT JOIN hire_ops.talent_sync AS ledger ON ledger.talent_id = was.talent_id
          LEFT JOIN mapping ON mapping.mapping_version = ledger.mapping_version
          CROSS JOIN LATERAL (
            SELECT '{changed_at,position}' || CASE WHEN added <> '{}' THEN added || '{unmapped}' ELSE '{}' END AS columns) AS other
        WHERE was.changed_at < present.changed_at
          AND to_jsonb(was) - other.columns <> to_jsonb(present) - other.columns
        $insert$,
        TG_TABLE_NAME,
        (SELECT string_agg(quote_ident(name), ', ') FROM unnest(kept) AS name),
        (SELECT string_agg('was.' || quote_ident(name), ', ') FROM unnest(kept) AS name),
        array_to_string(TG_ARGV, ', '))
    USING kept, TG_TABLE_NAME;
    RETURN NULL;
END
$$;
REVOKE EXECUTE ON FUNCTION hire_history.keep_superseded FROM PUBLIC;
COMMENT ON FUNCTION hire_history.keep_superseded IS 'Keeps the rows that an UPDATE of a fact table supersedes · 保存历史版本';

CREATE TRIGGER keep_superseded AFTER UPDATE ON hire.application
    REFERENCING OLD TABLE AS superseded NEW TABLE AS present
    FOR EACH STATEMENT EXECUTE FUNCTION hire_history.keep_superseded('application_id');
CREATE TRIGGER keep_superseded AFTER UPDATE ON hire.interview
    REFERENCING OLD TABLE AS superseded NEW TABLE AS present
    FOR EACH STATEMENT EXECUTE FUNCTION hire_history.keep_superseded('interview_id');
CREATE TRIGGER keep_superseded AFTER UPDATE ON hire.interview_record
    REFERENCING OLD TABLE AS superseded NEW TABLE AS present
    FOR EACH STATEMENT EXECUTE FUNCTION hire_history.keep_superseded('interview_record_id');
CREATE TRIGGER keep_superseded AFTER UPDATE ON hire.interview_meeting_room
    REFERENCING OLD TABLE AS superseded NEW TABLE AS present
    FOR EACH STATEMENT EXECUTE FUNCTION hire_history.keep_superseded('interview_id', 'room_id');
