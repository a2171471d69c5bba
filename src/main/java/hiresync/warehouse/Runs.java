package hiresync.warehouse;

import hiresync.query.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
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

    public Runs(DataSource dataSource) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
        this.unfinished = new UnfinishedRuns(dataSource);
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

    public RunCounts counts(long runId) {
        return Objects.requireNonNull(jdbc.queryForObject(
                Sql.named("run_counts"),
                Map.of("run_id", runId),
                (row, n) -> new RunCounts(
                        row.getInt("planned"),
                        row.getInt("unchanged"),
                        row.getInt("changed"),
                        row.getInt("failed"),
                        row.getInt("refused"),
                        row.getInt("remaining"))));
    }

    /**
     * A run that did not end by itself.
     *
     * @param lastSeen its last sign of life
     */
    public record Killed(long id, String command, Instant lastSeen) {}

    /**
     * Notices runs that were killed, each once: they are closed as such, and the month's calls are never fewer than were made.
     * To be asked under the run lock, before a run is opened or resumed.
     *
     * @param uncommitted so many talents a killed run may have called for that no commit tells of
     * @param lists so many lists of talents likewise, when it was killed while it discovered
     * @param tries so many calls for each of them, throttled ones apart
     */
    public List<Killed> noticeKilled(int uncommitted, int lists, int tries) {
        return jdbc.query(
                Sql.named("run_killed"),
                Map.of("uncommitted", uncommitted, "lists", lists, "tries", tries),
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

    /** Talents in the list as it was planned. */
    public int plannedCount(long runId) {
        Integer planned = jdbc.queryForObject(
                "SELECT planned FROM hire_ops.run WHERE run_id = :run_id", Map.of("run_id", runId), Integer.class);
        return planned == null ? 0 : planned;
    }

    /** Talents of the run that the API does not know, which count as refused. */
    public int gone(long runId) {
        Integer gone = jdbc.queryForObject(Sql.named("run_gone"), Map.of("run_id", runId), Integer.class);
        return gone == null ? 0 : gone;
    }

    /** Talents whom the run has erased, as the API no longer knew them; its work list does not name them any more. */
    public int forgotten(long runId) {
        Integer forgotten = jdbc.queryForObject(Sql.named("run_forgotten"), Map.of("run_id", runId), Integer.class);
        return forgotten == null ? 0 : forgotten;
    }

    /**
     * Talents of the run who count for the guard on failures and refusals.
     *
     * @param outageFailures so many failures in a row are an outage's, and do not count
     */
    public int troubled(long runId, int outageFailures) {
        Integer troubled = jdbc.queryForObject(
                Sql.named("run_troubled"), Map.of("run_id", runId, "outage_failures", outageFailures), Integer.class);
        return troubled == null ? 0 : troubled;
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
