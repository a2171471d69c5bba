package hiresync.warehouse;

import hiresync.query.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** {@code hire_ops.run}: opened or resumed, moved on by every chunk, closed with what came of it. */
public final class Runs {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final NamedParameterJdbcTemplate jdbc;
    private final UnfinishedRuns unfinished;
    private final RunAccounts accounts;

    public Runs(DataSource dataSource) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.unfinished = new UnfinishedRuns(dataSource);
        this.accounts = new RunAccounts(jdbc);
    }

    /** What the work lists of runs come to. */
    public RunAccounts accounts() {
        return accounts;
    }

    /** The newest unfinished run of the same command, or a new one. */
    public Run openOrResume(RunRequest request, Instant now, Duration resumeWithin) {
        MapSqlParameterSource parameters = new MapSqlParameterSource("command", request.command())
                .addValue("fingerprint", request.fingerprint())
                .addValue("options", request.options())
                .addValue("allow_retire", request.allowRetire())
                .addValue("allow_refused", request.allowRefused())
                .addValue("now", now.toString())
                .addValue("since", now.minus(resumeWithin).toString());
        return jdbc
                .query(Sql.named("run_resumable"), parameters, (row, n) -> resumed(row, request, parameters))
                .stream()
                .findFirst()
                .orElseGet(() -> opened(request, parameters));
    }

    private Run resumed(ResultSet row, RunRequest request, MapSqlParameterSource parameters) throws SQLException {
        long id = row.getLong("run_id");
        Long startNumber = jdbc.queryForObject(Sql.named("run_resume"), parameters.addValue("run_id", id), Long.class);
        return new Run(
                id,
                request.command(),
                Objects.requireNonNull(startNumber),
                guard(row.getString("guard")),
                true,
                row.getBoolean("guarded"),
                row.getBoolean("allow_retire") || request.allowRetire(),
                row.getBoolean("allow_refused") || request.allowRefused());
    }

    private Run opened(RunRequest request, MapSqlParameterSource parameters) {
        return Objects.requireNonNull(jdbc.queryForObject(
                Sql.named("run_open"),
                parameters,
                (row, n) -> new Run(
                        row.getLong("run_id"),
                        request.command(),
                        row.getLong("start_number"),
                        RetireGuard.atStart(),
                        false,
                        false,
                        request.allowRetire(),
                        request.allowRefused())));
    }

    /** Closes the runs that nobody will resume and returns them: their rest belongs to this run's plan. */
    public List<Long> abandonOthers(Run run, RunRequest request, Instant now, Duration resumeWithin) {
        List<Long> left = unfinished.leftTo(run.id(), request, now, resumeWithin);
        jdbc.update(Sql.named("run_abandon"), Map.of("runs", left.toArray(Long[]::new)));
        return left;
    }

    /**
     * Notes what the plan came to.
     *
     * @param skipped null and blank ids of the source
     * @param leftOut talents who were erased
     */
    public void planned(Run run, int planned, int skipped, int leftOut) {
        jdbc.update(
                Sql.named("run_planned"),
                Map.of("run_id", run.id(), "planned", planned, "skipped_ids", skipped, "left_out", leftOut));
    }

    /** Adds what a chunk did, in the chunk's transaction. */
    public void advance(Run run, Written written, RunEffort effort, RetireGuard guard, Instant now) {
        jdbc.update(
                Sql.named("run_progress"),
                new MapSqlParameterSource("run_id", run.id())
                        .addValue("start_number", run.startNumber())
                        .addValue("at", now.toString())
                        .addValue("calls", effort.calls())
                        .addValue("throttled", effort.throttled())
                        .addValue("retried", effort.retried())
                        .addValue("waited_ms", effort.waitedMs())
                        .addValue("throttle_waited_ms", effort.throttleWaitedMs())
                        .addValue("rows_inserted", written.rows().inserted())
                        .addValue("rows_updated", written.rows().updated())
                        .addValue("rows_retired", written.rows().retired())
                        .addValue("take_overs", written.rows().takenOver())
                        .addValue("duplicates", written.duplicates())
                        .addValue("replaced_characters", written.replacedCharacters())
                        .addValue("guard", JSON.writeValueAsString(guard)));
        if (!written.unknownFields().isEmpty()) {
            jdbc.update(
                    Sql.named("unknown_fields"),
                    new MapSqlParameterSource("at", now.toString())
                            .addValue(
                                    "paths",
                                    Arrays.texts(written.unknownFields().keySet(), path -> path))
                            .addValue(
                                    "counts",
                                    Arrays.texts(written.unknownFields().values(), n -> n)));
        }
    }

    /**
     * Holds the run to the end of the caller's transaction.
     *
     * @return the number of this transaction
     * @throws RunLock.Lost when a later start of the program has taken over
     */
    public String hold(Run run) {
        return jdbc
                .queryForList(
                        Sql.named("run_held"),
                        Map.of("run_id", run.id(), "start_number", run.startNumber()),
                        String.class)
                .stream()
                .findFirst()
                .orElseThrow(
                        () -> new RunLock.Lost(
                                "another start of hiresync has worked at this warehouse since the run lock"
                                        + " was lost, or a backup was restored; nothing more is committed, run the same command again to resume"));
    }

    /** Whether a transaction that held a run took effect; the run being held by the caller's, it has ended. */
    public boolean isCommitted(String transaction) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT pg_xact_status(:transaction::xid8) = 'committed'",
                Map.of("transaction", transaction),
                Boolean.class));
    }

    /** Notes, and returns, how many talents are not done though everybody was asked. */
    public int setAside(Run run) {
        Integer talents = jdbc.queryForObject(Sql.named("run_set_aside"), Map.of("run_id", run.id()), Integer.class);
        return talents == null ? 0 : talents;
    }

    /**
     * Closes the run.
     *
     * @param message one sentence for the operator; null when all went well
     * @param report the run's report, as JSON
     */
    public void close(Run run, RunEnd end, RunCounts counts, @Nullable String message, String report, Instant now) {
        jdbc.update(
                Sql.named("run_close"),
                new MapSqlParameterSource("run_id", run.id())
                        .addValue("start_number", run.startNumber())
                        .addValue("now", now.toString())
                        .addValue("outcome", end.outcome())
                        .addValue("exit_code", end.exitCode())
                        .addValue("message", message)
                        .addValue("report", report)
                        .addValue("unchanged", counts.unchanged())
                        .addValue("changed", counts.changed())
                        .addValue("failed", counts.failed())
                        .addValue("refused", counts.refused())
                        .addValue("remaining", counts.remaining()));
        jdbc.update(Sql.named("run_digests_clear"), Map.of());
    }

    private static RetireGuard guard(String json) {
        return json.equals("{}") ? RetireGuard.atStart() : JSON.readValue(json, RetireGuard.class);
    }
}
