package hiresync.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whole tables as text, a line a row, in an order that the rows alone decide. */
public final class TableDump {
    private final JdbcTemplate sql;

    public TableDump(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Every table of a schema, without some columns. */
    public Map<String, List<String>> schema(String schema, String... without) {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : sql.queryForList(
                "SELECT table_schema || '.' || table_name FROM information_schema.tables"
                        + " WHERE table_schema = ? AND table_type = 'BASE TABLE'",
                String.class,
                schema)) {
            tables.put(table, table(table, without));
        }
        return tables;
    }

    /** One table, without some columns. */
    public List<String> table(String table, String... without) {
        return sql
                .queryForList(
                        "SELECT (to_jsonb(t) - ?::text[])::text FROM %s t".formatted(table), String.class, (Object)
                                without)
                .stream()
                .sorted()
                .toList();
    }
}
