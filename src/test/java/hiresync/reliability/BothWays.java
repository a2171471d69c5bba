package hiresync.reliability;

import hiresync.reliability.Differences.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares the rows of two queries, both ways. */
record BothWays(JdbcTemplate sql) {
    private static final String DIFFERENCE = """
            WITH expected AS MATERIALIZED (SELECT %1$s FROM (%2$s) e),
                 actual AS MATERIALIZED (SELECT %1$s FROM (%3$s) a),
                 lost AS MATERIALIZED (SELECT * FROM expected EXCEPT ALL SELECT * FROM actual),
                 unexpected AS MATERIALIZED (SELECT * FROM actual EXCEPT ALL SELECT * FROM expected)
            SELECT (SELECT count(*) FROM expected), (SELECT count(*) FROM lost), (SELECT count(*) FROM unexpected),
                   ARRAY(SELECT 'lost: ' || to_jsonb(l)::text FROM lost l LIMIT 3)
                   || ARRAY(SELECT 'unexpected: ' || to_jsonb(u)::text FROM unexpected u LIMIT 3)
            """;

    Tally compare(List<String> columns, String expected, String actual) {
        String difference = DIFFERENCE.formatted(String.join(", ", columns), expected, actual);
        return Objects.requireNonNull(sql.queryForObject(difference, (row, n) -> tally(row)));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        List<String> examples = List.of((String[]) row.getArray(4).getArray());
        return new Tally(row.getLong(1), row.getLong(2), row.getLong(3), examples);
    }

    /** The columns of a table in schema {@code hire} that documents fill. */
    List<String> columns(String table) {
        return sql.queryForList(
                "SELECT quote_ident(column_name) FROM information_schema.columns WHERE table_schema = 'hire'"
                        + " AND table_name = ? AND column_name NOT IN ('first_seen_at', 'changed_at', 'deleted_at')"
                        + " ORDER BY ordinal_position",
                String.class,
                table);
    }

    /** What the documents loaded say that must be in a table. */
    static String expected(String table) {
        return Resource.text("expected/" + table + ".sql");
    }
}
