package hiresync.warehouse;

import hiresync.query.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Erases what answers of talents have brought, in the caller's transaction. */
final class Erasure {
    private final NamedParameterJdbcTemplate jdbc;

    Erasure(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many rows are gone from each table, those with none left out. */
    Map<String, Long> erase(List<String> talents, Instant now) {
        String[] ids = talents.toArray(String[]::new);
        MapSqlParameterSource parameters = new MapSqlParameterSource("talent_ids", ids).addValue("now", now.toString());
        jdbc.queryForObject(Sql.named("erase_hand_over"), parameters, Long.class);
        Map<String, Long> erased = new TreeMap<>();
        for (String table : HistoryTables.names()) {
            count(erased, table, jdbc.getJdbcTemplate().update(HistoryTables.erase(table), ids, ids));
        }
        jdbc.query(Sql.named("erase"), parameters, row -> {
            count(erased, row.getString("place"), row.getLong("rows"));
        });
        return erased;
    }

    private static void count(Map<String, Long> erased, String place, long rows) {
        if (rows > 0) {
            erased.put(place, rows);
        }
    }
}
