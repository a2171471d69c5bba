package hiresync.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What documents say of the dimensions, collected page by page: a row is shared, and one document may tell more than another. */
final class SharedRows {
    /** With their keys. */
    private static final Map<String, String> TABLES = Map.of(
            "interview_score", "interview_score_id",
            "meeting_room", "room_id",
            "address", "address_id",
            "stage", "stage_id",
            "interview_round_type", "interview_round_type_id",
            "feishu_user", "user_id",
            "time_zone", "code");

    private final JdbcTemplate sql;
    private final BothWays bothWays;

    SharedRows(JdbcTemplate sql) {
        this.sql = sql;
        this.bothWays = new BothWays(sql);
        TABLES.keySet()
                .forEach(table -> sql.execute("CREATE TEMPORARY TABLE said_%1$s AS SELECT * FROM (%2$s) e LIMIT 0"
                        .formatted(table, BothWays.expected(table))));
    }

    /** The documents that are loaded now. */
    void collect() {
        TABLES.keySet()
                .forEach(table -> sql.execute("INSERT INTO said_%1$s SELECT DISTINCT * FROM (%2$s) e"
                        .formatted(table, BothWays.expected(table))));
    }

    void compare(Differences differences) {
        TABLES.forEach((table, key) -> {
            List<String> columns = bothWays.columns(table);
            List<String> content = new ArrayList<>(columns);
            content.remove(key);
            requireAgreement(table, key, content);
            differences.add(
                    "hire." + table,
                    bothWays.compare(columns, merged(table, key, content), "SELECT * FROM hire." + table));
        });
    }

    /** Of two values the last is to stay, and who came last is not to be seen from here. */
    private void requireAgreement(String table, String key, List<String> content) {
        List<String> disagreed = sql.queryForList(
                "SELECT %1$s FROM said_%2$s GROUP BY %1$s HAVING %3$s"
                        .formatted(key, table, each(content, "count(DISTINCT %s) > 1", " OR ")),
                String.class);
        if (!disagreed.isEmpty()) {
            throw new IllegalStateException("the documents disagree on " + table + " " + disagreed
                    + ": this comparison does not know which of them came last");
        }
    }

    /** What one document leaves out and another tells is known. */
    private static String merged(String table, String key, List<String> content) {
        return "SELECT %2$s, %3$s FROM said_%1$s GROUP BY %2$s"
                .formatted(table, key, each(content, "min(%1$s) AS %1$s", ", "));
    }

    private static String each(List<String> columns, String pattern, String separator) {
        return String.join(separator, columns.stream().map(pattern::formatted).toList());
    }
}
