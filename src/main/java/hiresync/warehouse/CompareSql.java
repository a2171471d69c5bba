package hiresync.warehouse;

import static hiresync.warehouse.Clauses.concat;
import static hiresync.warehouse.Clauses.each;
import static hiresync.warehouse.Clauses.placeholders;
import static hiresync.warehouse.Clauses.plain;
import static hiresync.warehouse.Clauses.prefixed;
import static hiresync.warehouse.Clauses.typed;

import hiresync.mapping.Table;
import java.util.List;

/**
 * The statements that hold a table against rows mapped anew, derived from its declaration. They only read. A row comes
 * back for each difference: key, talent, what.
 *
 * <p>A fact row is judged for the talent that owns it; whose row was taken over by a later answer has no say. A dimension
 * row is judged by answers as late as itself, and must lack nothing that any answer knows.
 */
final class CompareSql {
    private static final List<String> SAID =
            List.of("u.fetched_at::timestamptz AS fetched_at", "u.talent_id", "u.unmapped::jsonb AS unmapped");

    private final Table table;
    private final String name;
    private final List<String> key;
    private final List<String> columns;
    private final List<String> notKey;

    CompareSql(Table table) {
        TableNames names = TableNames.of(table);
        this.table = table;
        this.name = names.table();
        this.key = names.key();
        this.columns = names.columns();
        this.notKey = names.notKey();
    }

    /** Parameters: fetched_at, talent_id, unmapped, then the columns in order, as one text array each. */
    String rows() {
        return table.fact() ? factRows() : dimensionRows();
    }

    private String factRows() {
        List<String> content = concat(List.of("unmapped"), notKey);
        return """
                %s
                SELECT concat_ws('/', %s) AS key, i.talent_id AS talent,
                       CASE WHEN t.talent_id IS NULL THEN 'missing'
                            WHEN t.deleted_at IS NOT NULL THEN 'retired'
                            ELSE 'differs in ' || concat_ws(', ', %s) END AS what
                FROM incoming i LEFT JOIN %s t USING (%s)
                WHERE (t.talent_id IS NULL%s)
                   OR (t.talent_id = i.talent_id AND (t.deleted_at IS NOT NULL OR (%s) IS DISTINCT FROM (%s)))
                """.formatted(
                        incoming(),
                        prefixed("i.", key),
                        each(content, CompareSql::ifDistinct, ", "),
                        name,
                        plain(key),
                        FactSql.isOfAnInterview(table)
                                ? " AND NOT EXISTS (SELECT FROM hire.interview v"
                                        + " WHERE v.interview_id = i.interview_id AND v.talent_id <> i.talent_id)"
                                : "",
                        prefixed("t.", content),
                        prefixed("i.", content));
    }

    private String dimensionRows() {
        return """
                %s
                SELECT DISTINCT concat_ws('/', %s) AS key, '' AS talent,
                       CASE WHEN t.changed_at IS NULL THEN 'missing'
                            ELSE 'differs in ' || concat_ws(', ', %s) END AS what
                FROM incoming i LEFT JOIN %s t USING (%s)
                WHERE t.changed_at IS NULL%s
                """.formatted(
                        incoming(),
                        prefixed("i.", key),
                        each(notKey, column -> "CASE WHEN " + knowsBetter(column) + " THEN '" + column + "' END", ", "),
                        name,
                        plain(key),
                        each(notKey, column -> " OR " + knowsBetter(column), ""));
    }

    /**
     * Parameters: talents, then the keys that their answers list, one text array a column. What comes back is live, and
     * in no answer.
     */
    String unlisted() {
        return """
                SELECT concat_ws('/', %s) AS key, t.talent_id AS talent, 'live, but not in the answer' AS what
                FROM %s t
                WHERE t.talent_id = ANY (?::text[]) AND t.deleted_at IS NULL
                  AND NOT EXISTS (SELECT FROM unnest(%s) AS k (%s) WHERE %s)
                """.formatted(
                        prefixed("t.", key),
                        name,
                        placeholders(key.size()),
                        plain(key),
                        each(key, column -> "k.%1$s = t.%1$s".formatted(column), " AND "));
    }

    private String incoming() {
        return """
                WITH incoming AS MATERIALIZED (
                  SELECT %s
                  FROM unnest(%s) AS u (fetched_at, talent_id, unmapped, %s)
                )""".formatted(typed(SAID, table), placeholders(SAID.size() + columns.size()), plain(columns));
    }

    private static String ifDistinct(String column) {
        return "CASE WHEN t.%1$s IS DISTINCT FROM i.%1$s THEN '%1$s' END".formatted(column);
    }

    private static String knowsBetter(String column) {
        return "(coalesce(i.%1$s::text, '') <> '' AND (coalesce(t.%1$s::text, '') = ''".formatted(column)
                + " OR (t.changed_at <= i.fetched_at AND t.%1$s <> i.%1$s)))".formatted(column);
    }
}
