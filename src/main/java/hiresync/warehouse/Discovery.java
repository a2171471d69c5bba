package hiresync.warehouse;

import hiresync.query.Sql;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** {@code hire_ops.discovery}: how far the talents of the API are in {@code source.talent}, and what a run added. */
public final class Discovery {
    private final NamedParameterJdbcTemplate jdbc;
    private final SourceTalents source;

    public Discovery(DataSource warehouse) {
        this.jdbc = new NamedParameterJdbcTemplate(warehouse);
        this.source = new SourceTalents(warehouse);
    }

    /**
     * Whoever last changed before is in the source; empty when nothing was discovered yet.
     *
     * @param full from the beginning, so empty as well, unless a run of this request is to be resumed
     * @param since runs that began earlier are not resumed any more
     */
    public Optional<Instant> until(RunRequest request, boolean full, Instant since) {
        return jdbc
                .query(
                        Sql.named("discovery_until"),
                        Map.of("full", full, "fingerprint", request.fingerprint(), "since", since.toString()),
                        (row, n) -> row.getTimestamp("discovered_until").toInstant())
                .stream()
                .findFirst();
    }

    /** The run begins to discover. */
    public void begin(Run run) {
        jdbc.update(Sql.named("run_discovers"), Map.of("run_id", run.id(), "start_number", run.startNumber()));
    }

    /** Writes the talents of finished windows, and that these are finished, in the caller's transaction. */
    public SourceTalents.Changes advance(Run run, Windowed windowed, Instant now) {
        SourceTalents.Changes changes = source.write(windowed.talents());
        MapSqlParameterSource parameters = new MapSqlParameterSource("run_id", run.id())
                .addValue("start_number", run.startNumber())
                .addValue("until", windowed.until().toString())
                .addValue("now", now.toString())
                .addValue("added", changes.added())
                .addValue("changed", changes.changed())
                .addValue("unchanged", changes.unchanged())
                .addValue("forgotten", changes.forgotten(windowed.talents().size()));
        jdbc.update(Sql.named("discovery_moved"), parameters);
        jdbc.update(Sql.named("run_discovered"), parameters);
        return changes;
    }
}
