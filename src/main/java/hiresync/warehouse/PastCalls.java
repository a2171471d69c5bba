package hiresync.warehouse;

import hiresync.query.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** The calls that all runs have made, as far as limits and a month's quota count them. */
public final class PastCalls {
    private final NamedParameterJdbcTemplate jdbc;

    public PastCalls(DataSource warehouse) {
        this.jdbc = new NamedParameterJdbcTemplate(warehouse);
    }

    /** What this month has cost, all runs together. */
    public Month month(Instant now) {
        return Objects.requireNonNull(jdbc.queryForObject(
                Sql.named("run_month"),
                Map.of("now", now.toString()),
                (row, n) -> new Month(
                        row.getLong("calls"), row.getTimestamp("ends_at").toInstant(), row.getInt("days_left"))));
    }

    /**
     * For each call of the last minute the latest moment at which it may have been made, so that a restart does not double
     * a minute. To be asked under the run lock: a run that has not ended then was killed.
     *
     * @param uncommitted so many calls a killed run may have made that no commit tells of
     */
    public List<Instant> recentAttempts(Instant now, int uncommitted) {
        return jdbc.query(
                Sql.named("recent_attempts"),
                Map.of("now", now.toString(), "uncommitted", uncommitted),
                (row, n) -> row.getTimestamp("last_attempt_at").toInstant());
    }
}
