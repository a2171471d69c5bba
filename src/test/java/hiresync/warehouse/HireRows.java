package hiresync.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Schema {@code hire} as text, a line a column that is not NULL: {@code interview[iv-1].round 0}. */
final class HireRows {
    private static final List<String> NOT_SHOWN = List.of("talent_id", "first_seen_at", "changed_at");

    private final JdbcTemplate jdbc;

    HireRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<String> lines() {
        return tables().stream().flatMap(table -> lines(table).stream()).toList();
    }

    private List<String> lines(String table) {
        List<String> key = columns(table, true);
        String row = "'%s[' || concat_ws(', ', %s) || ']'".formatted(table, String.join(", ", key));
        String values = columns(table, false).stream()
                .map(column -> ", ('.%s ' || %s)".formatted(column, text(table, column)))
                .collect(Collectors.joining("", "('')", ""));
        return jdbc.queryForList(
                "SELECT %s || v.text FROM hire.%s CROSS JOIN LATERAL (VALUES %s) v (text) WHERE v.text IS NOT NULL"
                        .formatted(row, table, values),
                String.class);
    }

    private String text(String table, String column) {
        String type = jdbc.queryForObject(
                "SELECT atttypid::regtype::text FROM pg_attribute WHERE attrelid = ?::regclass AND attname = ?",
                String.class,
                "hire." + table,
                column);
        return "text".equals(type)
                ? "'\"' || replace(replace(replace(%s, '\\', '\\\\'), '\"', '\\\"'), chr(10), '\\n') || '\"'"
                        .formatted(column)
                : column + "::text";
    }

    private List<String> tables() {
        return jdbc.queryForList(
                "SELECT relname FROM pg_class WHERE relnamespace = 'hire'::regnamespace AND relkind = 'r'"
                        + " AND relname <> 'code_label'",
                String.class);
    }

    private List<String> columns(String table, boolean key) {
        return jdbc.queryForList("""
                        SELECT a.attname FROM pg_attribute a
                          JOIN pg_constraint p ON p.conrelid = a.attrelid AND p.contype = 'p'
                        WHERE a.attrelid = ?::regclass AND a.attnum > 0 AND NOT a.attisdropped
                          AND (a.attnum = ANY (p.conkey)) = ?
                        ORDER BY array_position(p.conkey, a.attnum), a.attnum
                        """, String.class, "hire." + table, key).stream()
                .filter(column -> !NOT_SHOWN.contains(column))
                .toList();
    }
}
