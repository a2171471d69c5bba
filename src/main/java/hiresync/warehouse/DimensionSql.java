package hiresync.warehouse;

import static hiresync.warehouse.Clauses.FETCHED;
import static hiresync.warehouse.Clauses.each;
import static hiresync.warehouse.Clauses.placeholders;
import static hiresync.warehouse.Clauses.plain;
import static hiresync.warehouse.Clauses.prefixed;
import static hiresync.warehouse.Clauses.typed;

import hiresync.mapping.Column;
import hiresync.mapping.Table;
import java.util.List;

/**
 * The statement that follows from the declaration of a table whose rows are shared.
 *
 * <p>Equal rows are kept out in front of {@code ON CONFLICT}, which would lock and log every one of them.
 */
final class DimensionSql {
    private final Table table;
    private final String name;
    private final List<String> key;
    private final List<String> columns;
    private final List<String> notKey;

    DimensionSql(Table table) {
        this.table = table;
        TableNames names = TableNames.of(table);
        this.name = names.table();
        this.key = names.key();
        this.columns = names.columns();
        this.notKey = names.notKey();
    }

    /**
     * A missing or empty value never overwrites a known one, and an answer fetched before the row last changed only fills
     * what is missing or empty; whether a row changed is judged after merging.
     *
     * <p>Parameters: first_at and fetched_at, then the columns in order. One row comes back as from a fact's.
     */
    String upsert() {
        String merged = each(table.columns(), column -> key.contains(column.name()) ? "" : ", " + merge(column), "");
        String same = notKey.isEmpty()
                ? "true"
                : "(" + prefixed("m.", notKey) + ") IS NOT DISTINCT FROM ("
                        + each(notKey, column -> "m.known_" + column, ", ") + ")";
        return """
                WITH incoming AS MATERIALIZED (
                  SELECT %s
                  FROM unnest(%s) AS u (first_at, fetched_at, %s)
                ), merged AS MATERIALIZED (
                  SELECT %s, i.first_at, i.fetched_at, t.changed_at AS known_changed_at%s%s
                  FROM incoming i LEFT JOIN %s t USING (%s)
                ), written AS (
                  INSERT INTO %s AS t (%s, first_seen_at, changed_at)
                  SELECT %s, m.first_at, greatest(m.fetched_at, m.known_changed_at)
                  FROM merged m
                  WHERE m.known_changed_at IS NULL OR NOT (%s)
                  ON CONFLICT (%s) DO UPDATE SET %schanged_at = EXCLUDED.changed_at
                  RETURNING %s
                )
                SELECT count(*) FILTER (WHERE m.known_changed_at IS NULL) AS inserted,
                       count(*) FILTER (WHERE m.known_changed_at IS NOT NULL) AS updated,
                       0 AS taken_over, NULL::text[] AS former_owners
                FROM written w JOIN merged m USING (%s)
                """.formatted(
                        typed(FETCHED, table),
                        placeholders(columns.size() + 2),
                        plain(columns),
                        prefixed("i.", key),
                        merged,
                        each(notKey, column -> ", t.%s AS known_%s".formatted(column, column), ""),
                        name,
                        plain(key),
                        name,
                        plain(columns),
                        prefixed("m.", columns),
                        same,
                        plain(key),
                        each(notKey, column -> "%s = EXCLUDED.%s, ".formatted(column, column), ""),
                        prefixed("t.", key),
                        plain(key));
    }

    private static String merge(Column column) {
        return "CASE WHEN t.changed_at > i.fetched_at THEN %s ELSE %s END AS %s"
                .formatted(firstKnown(column, "t", "i"), firstKnown(column, "i", "t"), column.name());
    }

    private static String firstKnown(Column column, String one, String other) {
        String pattern = column.kind().sqlType().equals("text")
                ? "coalesce(nullif(%2$s.%1$s, ''), nullif(%3$s.%1$s, ''), %2$s.%1$s, %3$s.%1$s)"
                : "coalesce(%2$s.%1$s, %3$s.%1$s)";
        return pattern.formatted(column.name(), one, other);
    }
}
