package hiresync.warehouse;

import static hiresync.warehouse.Clauses.FETCHED;
import static hiresync.warehouse.Clauses.assignments;
import static hiresync.warehouse.Clauses.concat;
import static hiresync.warehouse.Clauses.each;
import static hiresync.warehouse.Clauses.placeholders;
import static hiresync.warehouse.Clauses.plain;
import static hiresync.warehouse.Clauses.prefixed;
import static hiresync.warehouse.Clauses.typed;

import hiresync.mapping.Column;
import hiresync.mapping.Table;
import hiresync.mapping.Tables;
import java.util.List;

/**
 * The statements that follow from the declaration of a table whose rows belong to talents.
 *
 * <p>Rows come as one text array a column. Equal rows are kept out by an anti-join in front of {@code ON CONFLICT}, which
 * would lock and log every one of them; a row that changed later than the answer was fetched is left alone, and so is a
 * live one that a later answer of its own talent still had, changed or not.
 */
final class FactSql {
    /** Whoever lost the interview to a later answer writes nothing below it. */
    private static final String WHERE_THE_INTERVIEW_IS_THEIRS =
            "\n    AND EXISTS (SELECT FROM hire.interview v WHERE v.interview_id = i.interview_id AND v.talent_id = i.talent_id)";

    private final Table table;
    private final String name;
    private final List<String> key;
    private final List<String> columns;
    private final List<String> notKey;

    FactSql(Table table) {
        this.table = table;
        TableNames names = TableNames.of(table);
        this.name = names.table();
        this.key = names.key();
        this.columns = names.columns();
        this.notKey = names.notKey();
    }

    /**
     * Parameters: first_at, fetched_at, talent_id and unmapped, then the columns in order, last the run in whose list
     * each row taken from another talent is noted. One row comes back: inserted, updated, taken_over, and former_owners,
     * which names a talent once for each live row taken from it.
     */
    String upsert() {
        List<String> content = concat(List.of("talent_id", "unmapped"), notKey);
        return """
                WITH incoming AS MATERIALIZED (
                  SELECT %s
                  FROM unnest(%s) AS u (first_at, fetched_at, talent_id, unmapped, %s)
                ), known AS MATERIALIZED (
                  SELECT %s, t.talent_id, t.changed_at, t.deleted_at IS NULL AS live,
                         t.deleted_at IS NULL AND (%s) IS NOT DISTINCT FROM (%s) AS equal
                  FROM %s t JOIN incoming i USING (%s)
                ), written AS (
                  INSERT INTO %s AS t (%s, %s, first_seen_at, changed_at)
                  SELECT %s, %s, i.first_at, i.fetched_at
                  FROM incoming i LEFT JOIN known k USING (%s)
                  WHERE (k.talent_id IS NULL OR (NOT k.equal AND k.changed_at <= i.fetched_at
                         AND (k.talent_id = i.talent_id OR NOT k.live OR NOT EXISTS (
                           SELECT FROM hire_ops.talent_sync s
                           WHERE s.talent_id = k.talent_id AND s.last_success_at > i.fetched_at))))%s
                  ON CONFLICT (%s) DO UPDATE SET %s, deleted_at = NULL, changed_at = EXCLUDED.changed_at
                  RETURNING %s, t.talent_id, t.changed_at
                ), taken AS (
                  INSERT INTO hire_ops.take_over (run_id, at, table_name, row_key, former_talent_id, talent_id)
                  SELECT ?, w.changed_at, '%s', ARRAY[%s], k.talent_id, w.talent_id
                  FROM written w JOIN known k USING (%s) WHERE k.talent_id <> w.talent_id
                  RETURNING 1
                )
                SELECT count(*) FILTER (WHERE k.talent_id IS NULL) AS inserted,
                       count(*) FILTER (WHERE k.talent_id IS NOT NULL) AS updated,
                       (SELECT count(*) FROM taken) AS taken_over,
                       array_agg(k.talent_id) FILTER (WHERE k.talent_id <> w.talent_id AND k.live) AS former_owners
                FROM written w LEFT JOIN known k USING (%s)
                """.formatted(
                        typed(concat(FETCHED, List.of("u.talent_id", "u.unmapped::jsonb AS unmapped")), table),
                        placeholders(columns.size() + 4),
                        plain(columns),
                        prefixed("t.", key),
                        prefixed("t.", content),
                        prefixed("i.", content),
                        name,
                        plain(key),
                        name,
                        plain(key),
                        plain(content),
                        prefixed("i.", key),
                        prefixed("i.", content),
                        plain(key),
                        isOfAnInterview(table) ? WHERE_THE_INTERVIEW_IS_THEIRS : "",
                        plain(key),
                        assignments(content),
                        prefixed("t.", key),
                        table.name(),
                        prefixed("w.", key),
                        plain(key),
                        plain(key));
    }

    /**
     * Parameters: the talents answered for, their fetch times, the same talents again, then whose rows the chunk's answers
     * list and their {@link #places}. A row a talent comes back with the number of rows retired.
     *
     * <p>A row counts as listed only by its own talent and in its own interview: a list that lost against a later answer
     * keeps nothing alive.
     *
     * <p>The talents stand twice because a table that grows in its first night has no statistics: joined alone, they
     * would have it read whole for every chunk.
     */
    String retire() {
        List<String> listed =
                concat(List.of("talent_id"), places().stream().map(Column::name).toList());
        return """
                WITH answer AS MATERIALIZED (
                  SELECT u.talent_id, u.fetched_at::timestamptz AS fetched_at
                  FROM unnest(?::text[], ?::text[]) AS u (talent_id, fetched_at)
                ), retired AS (
                  UPDATE %s t
                  SET deleted_at = a.fetched_at, changed_at = a.fetched_at
                  FROM answer a
                  WHERE t.talent_id = ANY (?::text[]) AND t.talent_id = a.talent_id
                    AND t.deleted_at IS NULL AND t.changed_at <= a.fetched_at
                    AND NOT EXISTS (SELECT FROM unnest(%s) AS k (%s) WHERE %s)
                  RETURNING t.talent_id
                )
                SELECT talent_id, count(*) AS retired FROM retired GROUP BY talent_id
                """.formatted(
                        name,
                        placeholders(listed.size()),
                        plain(listed),
                        each(listed, column -> "k.%1$s = t.%1$s".formatted(column), " AND "));
    }

    /** What says where a row stands: its key and its interview. */
    List<Column> places() {
        return table.columns().stream()
                .filter(column -> column.key() || column.name().equals("interview_id"))
                .toList();
    }

    /** Whether the table's rows stand below an interview. */
    static boolean isOfAnInterview(Table table) {
        return Tables.INTERVIEW.lists().stream().anyMatch(list -> list.table().equals(table));
    }

    /** Parameters: talents. A row a talent comes back with the number of its live rows. */
    String live() {
        return "SELECT talent_id, count(*) AS live FROM " + name
                + " WHERE talent_id = ANY (?::text[]) AND deleted_at IS NULL GROUP BY talent_id";
    }
}
