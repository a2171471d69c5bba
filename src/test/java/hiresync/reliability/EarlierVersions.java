package hiresync.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What documents say of {@code hire_history}: a warehouse that was brought to one day after the other keeps what each day
 * said otherwise than the one before, or no longer.
 */
final class EarlierVersions {
    /** With what tells its rows apart. */
    private static final Map<String, String> TABLES = Map.of(
            "application", "application_id",
            "interview", "interview_id",
            "interview_record", "interview_record_id",
            "interview_meeting_room", "interview_id || '/' || room_id");

    private final JdbcTemplate sql;
    private final BothWays bothWays;

    EarlierVersions(JdbcTemplate sql) {
        this.sql = sql;
        this.bothWays = new BothWays(sql);
        sql.execute("CREATE TEMPORARY TABLE said_on_day (place text, day integer, key text, content jsonb,"
                + " PRIMARY KEY (place, key, day))");
    }

    /** The documents that are loaded now are of this day. */
    void collect(int day) {
        TABLES.forEach((table, key) -> sql.update(
                "INSERT INTO said_on_day SELECT ?, ?, %s, %s FROM (%s) e"
                        .formatted(key, content(table), BothWays.expected(table)),
                table,
                day));
    }

    void compare(Differences differences) {
        sql.execute("ANALYZE said_on_day");
        TABLES.keySet()
                .forEach(table -> differences.add(
                        "hire_history." + table,
                        bothWays.compare(
                                List.of("content", "retired"),
                                Resource.text("expected/versions.sql").formatted(table),
                                "SELECT %s AS content, deleted_at IS NOT NULL AS retired FROM hire_history.%s"
                                        .formatted(content(table), table))));
    }

    /** Where a row stands in a list is no content. */
    private String content(String table) {
        List<String> members = new ArrayList<>();
        bothWays.columns(table).stream()
                .filter(column -> !column.equals("\"position\"") && !column.equals("position"))
                .forEach(column -> members.add("'%1$s', %1$s".formatted(column)));
        return "jsonb_build_object(" + String.join(", ", members) + ")";
    }
}
