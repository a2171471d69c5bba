package hiresync.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What a plan would hold.
 *
 * @param reasons how many talents for each, in the order in which they would be asked
 * @param gone those of them whom the API did not know the last time
 * @param postponed would be asked for as well, had the month calls for them
 */
public record Forecast(Planned planned, Map<String, Long> reasons, long gone, int postponed) {
    /** Adds up {@code plan_count.sql}. */
    static final class Counting implements RowCallbackHandler {
        private final Map<String, Long> reasons = new LinkedHashMap<>();
        private int outside;
        private long gone;
        private int postponed;

        @Override
        public void processRow(ResultSet row) throws SQLException {
            if (row.getString("reason") != null) {
                reasons.put(row.getString("reason"), row.getLong("talents"));
            }
            outside += row.getInt("outside");
            gone += row.getLong("gone");
            postponed = row.getInt("postponed");
        }

        Forecast of(int skipped, int forgotten) {
            long talents = reasons.values().stream().mapToLong(Long::longValue).sum();
            return new Forecast(
                    new Planned(Math.toIntExact(talents), skipped, outside, forgotten), reasons, gone, postponed);
        }
    }
}
