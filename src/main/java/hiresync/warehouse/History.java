package hiresync.warehouse;

import hiresync.query.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Reads what runs have come to, and what they left to do. */
public final class History {
    /** A fingerprint that is longer holds a digest, which no person types. */
    static final int LONGEST_COMMAND = 40;

    private final NamedParameterJdbcTemplate jdbc;

    public History(DataSource warehouse) {
        this.jdbc = new NamedParameterJdbcTemplate(warehouse);
    }

    /**
     * The newest runs, the last one first.
     *
     * @param command only of this command; null for all
     */
    public List<PastRun> newest(@Nullable String command, int most) {
        return jdbc.query(
                Sql.named("status_runs"),
                new MapSqlParameterSource("command", command).addValue("runs", most),
                (row, n) -> run(row));
    }

    /**
     * How fresh the talents are.
     *
     * @param ownSource whether the talents are read from {@code source.talent} of the warehouse
     */
    public Freshness freshness(boolean ownSource, Instant now) {
        return Objects.requireNonNull(jdbc.queryForObject(
                Sql.named("status_freshness"),
                Map.of("own_source", ownSource, "now", now.toString()),
                (row, n) -> new Freshness(
                        row.getLong("talents"),
                        row.getLong("within_day"),
                        row.getLong("within_week"),
                        row.getLong("within_month"),
                        row.getLong("never"))));
    }

    /** Whether {@code source.talent} names nobody, not even somebody who is gone. */
    public boolean isSourceEmpty() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT NOT EXISTS (SELECT FROM source.talent WHERE talent_id IS NOT NULL)", Map.of(), Boolean.class));
    }

    /**
     * Runs that their command would resume, the newest first.
     *
     * @param since runs that began earlier are not resumed any more
     */
    public List<UnfinishedRun> unfinished(Instant since) {
        return jdbc.query(
                Sql.named("status_unfinished"),
                Map.of("since", since.toString()),
                (row, n) -> new UnfinishedRun(row.getLong("run_id"), command(row), row.getLong("remaining")));
    }

    /**
     * Talents that come first when {@code sync} plans anew.
     *
     * @param since runs that began earlier are not resumed any more
     */
    public long left(Instant since) {
        return Objects.requireNonNull(
                jdbc.queryForObject(Sql.named("status_left"), Map.of("since", since.toString()), Long.class));
    }

    /** The rules over their thresholds as the newest run that counted them reported them, in JSON. */
    public Optional<String> quality() {
        return jdbc.queryForList(Sql.named("status_quality"), Map.of(), String.class).stream()
                .findFirst();
    }

    private static PastRun run(ResultSet row) throws SQLException {
        return new PastRun(
                row.getLong("run_id"),
                command(row),
                Objects.requireNonNull(Times.instant(row, "started_at")),
                Times.instant(row, "ended_at"),
                Times.instant(row, "heartbeat_at"),
                row.getString("outcome"),
                row.getObject("exit_code", Integer.class),
                row.getString("message"),
                row.getInt("planned"),
                row.getInt("unchanged"),
                row.getInt("changed"),
                row.getInt("failed"),
                row.getInt("refused"),
                row.getInt("remaining"),
                row.getInt("gone"),
                discovered(row));
    }

    private static SourceTalents.@Nullable Changes discovered(ResultSet row) throws SQLException {
        Long added = row.getObject("discovered_new", Long.class);
        return added == null
                ? null
                : new SourceTalents.Changes(
                        added, row.getLong("discovered_changed"), row.getLong("discovered_unchanged"));
    }

    private static String command(ResultSet row) throws SQLException {
        return named(row.getString("command"), row.getString("fingerprint"));
    }

    /** As a person would type it. */
    static String named(String command, String fingerprint) {
        return fingerprint.length() > LONGEST_COMMAND ? command : fingerprint;
    }
}
