package hiresync.warehouse;

import hiresync.query.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Runs that have something left to do, and which command takes it up. */
public final class UnfinishedRuns {
    private final NamedParameterJdbcTemplate jdbc;

    public UnfinishedRuns(DataSource dataSource) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
    }

    /** One that the same command resumes. */
    public record Resumable(long run, Instant startedAt) {}

    /** The one that this command would resume. */
    public Optional<Resumable> resumable(RunRequest request, Instant now, Duration resumeWithin) {
        return jdbc
                .query(
                        Sql.named("run_resumable"),
                        Map.of(
                                "fingerprint", request.fingerprint(),
                                "since", now.minus(resumeWithin).toString()),
                        (row, n) -> new Resumable(
                                row.getLong("run_id"),
                                row.getTimestamp("started_at").toInstant()))
                .stream()
                .findFirst();
    }

    /** Those that nobody will resume once this run is planned: their rest belongs to its plan. */
    public List<Long> leftTo(long runId, RunRequest request, Instant now, Duration resumeWithin) {
        return jdbc.queryForList(
                Sql.named("run_left"),
                Map.of(
                        "run_id", runId,
                        "command", request.command(),
                        "fingerprint", request.fingerprint(),
                        "since", now.minus(resumeWithin).toString()),
                Long.class);
    }
}
