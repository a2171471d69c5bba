CREATE SCHEMA IF NOT EXISTS hire_bi;
COMMENT ON SCHEMA hire_bi IS 'What analysts read: views with defined numbers, changed by adding only · 分析视图';

-- What another load knows about applications: the interviews' API says neither job nor department.

CREATE TABLE source.application (
    application_id text PRIMARY KEY,
    job            text,
    department     text,
    recruiter      text,
    extra          jsonb
);
COMMENT ON TABLE source.application IS 'What any other load knows about applications; the views of hire_bi join it, and it may stay empty · 投递补充信息 · filled by another load';
COMMENT ON COLUMN source.application.application_id IS 'Id of the application, as in hire.application · 投递 ID · filled by another load';
COMMENT ON COLUMN source.application.job            IS 'The job applied for · 职位 · filled by another load';
COMMENT ON COLUMN source.application.department     IS 'The department that hires · 部门 · filled by another load';
COMMENT ON COLUMN source.application.recruiter      IS 'The recruiter in charge · 招聘负责人 · filled by another load';
COMMENT ON COLUMN source.application.extra          IS 'Whatever else is known, without personal data, as every reader of the views sees it · 其他信息 · filled by another load';

CREATE TABLE hire_bi.setting (
    name  text PRIMARY KEY,
    value text NOT NULL,
    -- A name that PostgreSQL does not know raises here, not in every view; UTC+08:00 would be read with the sign reversed.
    CHECK (name <> 'report_zone' OR (value ~ '^(UTC|[A-Z].*/.*)$'
           AND timestamptz '2000-01-01 00:00:00Z' AT TIME ZONE value IS NOT NULL))
);
COMMENT ON TABLE hire_bi.setting IS 'Settings of the views, one a row · 视图设置';
COMMENT ON COLUMN hire_bi.setting.name  IS 'report_zone: the zone in which the views tell month, quarter, ISO week and day · 设置名称';
COMMENT ON COLUMN hire_bi.setting.value IS 'Value of the setting; of report_zone a name such as Asia/Shanghai, or UTC · 设置值';
INSERT INTO hire_bi.setting VALUES ('report_zone', 'Asia/Shanghai');

CREATE FUNCTION hire_bi.local_time(at timestamptz, zone text) RETURNS timestamp
LANGUAGE plpgsql STABLE STRICT PARALLEL UNSAFE AS $$
DECLARE
    part text[];
BEGIN
    IF zone LIKE '%/%' OR zone = 'UTC' THEN
        -- What has a slash and digits may be a POSIX rule instead of a name: Foo/Bar+3 would be taken for 3 hours west.
        IF zone ~ '^(UTC|(posix/)?([A-Z][A-Za-z_]*(/[A-Z][A-Za-z_-]*)+|Etc/GMT([+-]?0|[+]([1-9]|1[0-2])|-([1-9]|1[0-4]))))$' THEN
            RETURN at AT TIME ZONE zone;
        END IF;
        RETURN NULL;
    END IF;
    part := regexp_match(zone, '^(UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$');
    RETURN (at AT TIME ZONE 'UTC')
         + (part[2] || '1')::integer * make_interval(hours => part[3]::integer, mins => coalesce(part[4], '0')::integer);
EXCEPTION
    WHEN invalid_parameter_value OR datetime_field_overflow OR interval_field_overflow THEN
        RETURN NULL;
END
$$;
COMMENT ON FUNCTION hire_bi.local_time(timestamptz, text) IS 'The time on a clock in that zone: an offset with its sign as written (UTC+08:00, GMT+8, -0330), UTC, or a name of pg_timezone_names with a slash; NULL for anything else, never an error · 当地时间';

CREATE TABLE hire_bi.outcome_rule (
    interview_round_summary integer PRIMARY KEY,
    outcome                 text NOT NULL
);
COMMENT ON TABLE hire_bi.outcome_rule IS 'Which outcome each interview_round_summary means; one that is not here, or missing, means unknown · 面试结果规则';
COMMENT ON COLUMN hire_bi.outcome_rule.interview_round_summary IS 'The code; labels in hire.code_label · 面试状态';
COMMENT ON COLUMN hire_bi.outcome_rule.outcome IS 'not_started, not_submitted, passed, failed, no_show, passing_so_far, failing_so_far, split or undecided · 面试结果';
INSERT INTO hire_bi.outcome_rule VALUES
    (2, 'not_started'), (3, 'not_submitted'), (4, 'passed'), (5, 'failed'), (6, 'no_show'),
    (7, 'passing_so_far'), (9, 'failing_so_far'),
    (8, 'split'), (10, 'split'), (14, 'split'), (18, 'split'),
    (11, 'undecided'), (12, 'undecided'), (13, 'undecided'), (15, 'undecided'), (16, 'undecided'), (17, 'undecided');
