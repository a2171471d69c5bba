CREATE TEMPORARY TABLE document (talent_id text PRIMARY KEY, data jsonb NOT NULL);

-- A list that is null or missing is an empty one.
CREATE FUNCTION pg_temp.list(value jsonb) RETURNS jsonb IMMUTABLE LANGUAGE sql AS $$
  SELECT CASE WHEN jsonb_typeof(value) = 'array' THEN value ELSE '[]' END
$$;

-- A text or a number's digits; an empty text stays one.
CREATE FUNCTION pg_temp.text(value jsonb) RETURNS text IMMUTABLE LANGUAGE sql AS $$
  SELECT CASE WHEN jsonb_typeof(value) IN ('string', 'number') THEN value #>> '{}' END
$$;

CREATE FUNCTION pg_temp.id(value jsonb) RETURNS text IMMUTABLE LANGUAGE sql AS $$
  SELECT nullif(pg_temp.text(value), '')
$$;

CREATE FUNCTION pg_temp.whole(value jsonb) RETURNS integer IMMUTABLE LANGUAGE sql AS $$
  SELECT nullif(pg_temp.text(value), '')::numeric::integer
$$;

-- Milliseconds since 1970, as number or as text; 0 is no time.
CREATE FUNCTION pg_temp.time(value jsonb) RETURNS timestamptz STABLE LANGUAGE sql AS $$
  SELECT timestamptz '1970-01-01 00:00:00+00'
         + nullif(nullif(pg_temp.text(value), '')::numeric, 0)::double precision * interval '1 millisecond'
$$;

-- A name in one language; one that is a plain text is that in both.
CREATE FUNCTION pg_temp.name(value jsonb, language text) RETURNS text IMMUTABLE LANGUAGE sql AS $$
  SELECT CASE WHEN jsonb_typeof(value) = 'object' THEN pg_temp.text(value -> language) ELSE pg_temp.text(value) END
$$;

-- Whether any value stands in it that is neither null nor empty.
CREATE FUNCTION pg_temp.says_something(value jsonb) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$
  SELECT coalesce(jsonb_path_exists(value, 'strict $.** ? (@.type() == "number" || @.type() == "boolean"
                                                           || (@.type() == "string" && @ != ""))'), false)
$$;

-- An object without what is taken from it; null when nothing is left, or when it is no object.
CREATE FUNCTION pg_temp.rest(value jsonb, VARIADIC taken text[]) RETURNS jsonb IMMUTABLE LANGUAGE sql AS $$
  SELECT CASE WHEN jsonb_typeof(value) = 'object' THEN nullif(value - taken, '{}') END
$$;

-- Two rests as one object.
CREATE FUNCTION pg_temp.both(one jsonb, other jsonb) RETURNS jsonb IMMUTABLE LANGUAGE sql AS $$
  SELECT nullif(coalesce(one, '{}') || coalesce(other, '{}'), '{}')
$$;

-- What is left of a member, under its name; null when nothing is.
CREATE FUNCTION pg_temp.member(name text, value jsonb) RETURNS jsonb IMMUTABLE LANGUAGE sql AS $$
  SELECT CASE WHEN value IS NOT NULL THEN jsonb_build_object(name, value) END
$$;

-- What no column takes of an object with a code and a name.
CREATE FUNCTION pg_temp.rest_of_area(area jsonb) RETURNS jsonb IMMUTABLE LANGUAGE sql AS $$
  SELECT pg_temp.both(pg_temp.rest(area, 'code', 'name'),
                      pg_temp.member('name', pg_temp.rest(area -> 'name', 'zh_cn', 'en_us')))
$$;

-- The same of one that is referred to by its id or code: without that, its name stays too.
CREATE FUNCTION pg_temp.rest_of_named(named jsonb, key text) RETURNS jsonb IMMUTABLE LANGUAGE sql AS $$
  SELECT pg_temp.both(pg_temp.rest(named, key, 'name'), pg_temp.member('name',
           CASE WHEN pg_temp.id(named -> key) IS NOT NULL THEN pg_temp.rest(named -> 'name', 'zh_cn', 'en_us')
                WHEN pg_temp.says_something(named -> 'name') THEN named -> 'name' END))
$$;

CREATE TEMPORARY VIEW item AS
SELECT d.talent_id, pg_temp.id(i -> 'application_id') AS application_id, i AS item
FROM document d CROSS JOIN jsonb_array_elements(pg_temp.list(d.data -> 'items')) AS i;

CREATE TEMPORARY VIEW iv AS
SELECT i.talent_id, i.application_id, pg_temp.id(v -> 'id') AS interview_id, v AS iv,
       coalesce(pg_temp.id(v -> 'address' -> 'id'),
                CASE WHEN pg_temp.says_something(v -> 'address') THEN pg_temp.id(v -> 'id') || '/address' END) AS address_id
FROM item i CROSS JOIN jsonb_array_elements(pg_temp.list(i.item -> 'interview_list')) AS v;

CREATE TEMPORARY VIEW rec AS
SELECT r.*, coalesce(pg_temp.id(rec -> 'interview_score' -> 'id'),
                     CASE WHEN pg_temp.says_something(rec -> 'interview_score')
                          THEN interview_record_id || '/score' END) AS interview_score_id
FROM (SELECT v.talent_id, v.interview_id, r.place::integer - 1 AS position, r.value AS rec,
             coalesce(pg_temp.id(r.value -> 'id'),
                      CASE WHEN pg_temp.says_something(r.value)
                           THEN v.interview_id || '/record/' || r.place - 1 END) AS interview_record_id
      FROM iv v CROSS JOIN jsonb_array_elements(pg_temp.list(v.iv -> 'interview_record_list'))
             WITH ORDINALITY AS r (value, place)) r
WHERE interview_record_id IS NOT NULL;

CREATE TEMPORARY VIEW room AS
SELECT *
FROM (SELECT v.talent_id, v.interview_id, m.place::integer - 1 AS position, m.value AS room,
             coalesce(pg_temp.id(m.value -> 'room_id'),
                      CASE WHEN pg_temp.says_something(m.value)
                           THEN v.interview_id || '/room/' || m.place - 1 END) AS room_id
      FROM iv v CROSS JOIN jsonb_array_elements(pg_temp.list(v.iv -> 'meeting_room_list'))
             WITH ORDINALITY AS m (value, place)) m
WHERE room_id IS NOT NULL;
