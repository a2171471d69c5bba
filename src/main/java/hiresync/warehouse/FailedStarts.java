package hiresync.warehouse;

import hiresync.query.Sql;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** {@code hire_ops.failed_start}: a start that came to no run would leave no trace otherwise. */
public final class FailedStarts {
    private final NamedParameterJdbcTemplate jdbc;

    public FailedStarts(DataSource warehouse) {
        this.jdbc = new NamedParameterJdbcTemplate(warehouse);
    }

    /**
     * One that failed.
     *
     * @param command such as {@code sync --full}
     * @param message one sentence for the operator
     */
    public record FailedStart(Instant at, String command, int exitCode, String message) {}

    /**
     * Notes it in the place of an earlier one.
     *
     * @param message one sentence for the operator
     */
    public void note(Instant at, RunRequest request, int exitCode, String message) {
        jdbc.update(
                Sql.named("start_failed"),
                new MapSqlParameterSource("at", at.toString())
                        .addValue("command", History.named(request.command(), request.fingerprint()))
                        .addValue("exit_code", exitCode)
                        .addValue("message", message));
    }

    /** A later one got further. */
    public void clear() {
        jdbc.update("DELETE FROM hire_ops.failed_start", Map.of());
    }

    /** The last one; empty when a later start got further. */
    public Optional<FailedStart> last() {
        return jdbc
                .query(
                        "SELECT at, command, exit_code, message FROM hire_ops.failed_start",
                        (row, n) -> new FailedStart(
                                row.getTimestamp("at").toInstant(),
                                row.getString("command"),
                                row.getInt("exit_code"),
                                row.getString("message")))
                .stream()
                .findFirst();
    }
}
