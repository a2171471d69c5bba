package hiresync.warehouse;

import hiresync.query.Sql;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Runs that did not end by themselves. */
public final class KilledRuns {
    private final NamedParameterJdbcTemplate jdbc;

    public KilledRuns(DataSource warehouse) {
        this.jdbc = new NamedParameterJdbcTemplate(warehouse);
    }

    /**
     * One of them.
     *
     * @param command with its options, unless they are too long to be shown
     * @param lastSeen its last sign of life
     */
    public record Killed(long id, String command, Instant lastSeen) {}

    /**
     * Notices them, each once: they are closed as such, and the month's calls are never fewer than were made.
     * To be asked under the run lock, before a run is opened or resumed.
     *
     * @param uncommitted so many talents a killed run may have called for that no commit tells of
     * @param lists so many lists of talents likewise, when it was killed while it discovered
     * @param tries so many calls for each of them, throttled ones apart
     */
    public List<Killed> notice(int uncommitted, int lists, int tries) {
        return jdbc.query(
                Sql.named("run_killed"),
                Map.of("uncommitted", uncommitted, "lists", lists, "tries", tries, "longest", History.LONGEST_COMMAND),
                (row, n) -> new Killed(
                        row.getLong("run_id"),
                        row.getString("command"),
                        row.getTimestamp("ended_at").toInstant()));
    }

    /**
     * Closes what killed programs left open in Spring Batch's tables, so that their runs can be resumed; to be asked under the
     * run lock.
     *
     * @param now as Spring Batch writes times: this machine's
     * @return how many executions of jobs that were
     */
    public int closeExecutions(LocalDateTime now) {
        Integer closed = jdbc.queryForObject(Sql.named("batch_close"), Map.of("now", now.toString()), Integer.class);
        return closed == null ? 0 : closed;
    }
}
