package hiresync.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whoever opens a table in any client reads there what it holds and where that comes from. */
class CommentTest {
    private static final String COMMENTS = """
            WITH comments AS (
              SELECT n.nspname AS schema, t.oid::regclass || coalesce('.' || a.attname, '') AS what, d.description
              FROM pg_class t
                JOIN pg_namespace n ON n.oid = t.relnamespace
                  AND n.nspname IN ('source', 'hire', 'hire_history', 'hire_bi', 'hire_ops', 'hire_raw', 'batch')
                CROSS JOIN LATERAL (
                  SELECT 0 AS attnum, NULL::name AS attname
                  UNION ALL
                  SELECT attnum, attname FROM pg_attribute
                  WHERE attrelid = t.oid AND attnum > 0 AND NOT attisdropped) a
                LEFT JOIN pg_description d
                  ON d.objoid = t.oid AND d.classoid = 'pg_class'::regclass AND d.objsubid = a.attnum
              WHERE t.relkind IN ('r', 'v') AND t.relname <> 'flyway_schema_history')
            SELECT what FROM comments
            """;

    @Test
    void everyTableViewAndColumnHasAComment() {
        assertThat(Catalog.lines(COMMENTS + "WHERE description IS NULL")).isEmpty();
    }

    @Test
    void everyCommentOfTheInterviewDataHasEnglishAndChinese() {
        assertThat(Catalog.lines(COMMENTS
                        + "WHERE schema IN ('hire', 'hire_history') AND description !~ '^[A-Z].* · .*[一-鿿].* · '"))
                .isEmpty();
    }

    @Test
    void everyCommentOfTheViewsHasEnglishAndChinese() {
        assertThat(Catalog.lines(COMMENTS + "WHERE schema = 'hire_bi' AND description !~ '^[A-Z0-9a-z_].* · .*[一-鿿]'"))
                .isEmpty();
    }

    @Test
    void everyViewSaysWhatOneRowIs() {
        assertThat(Catalog.lines(COMMENTS + "WHERE schema = 'hire_bi' AND what !~ '\\..*\\.'"
                        + " AND description !~ '^(One row per |Settings|Which outcome|The rules)'"))
                .isEmpty();
    }

    @Test
    void everyCommentOfAnApiFieldNamesItsPath() {
        assertThat(Catalog.lines(COMMENTS + """
                WHERE schema IN ('hire', 'hire_history') AND what !~ 'code_label|talent_id$|_at$|valid_from$|valid_to$|version_id$'
                  AND description !~ ' · data\\.items\\[\\][a-z_.\\[\\]]*($|, )'
                """)).isEmpty();
    }
}
