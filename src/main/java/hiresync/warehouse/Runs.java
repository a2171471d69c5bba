package hiresync.warehouse;

import hiresync.query.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** {@code hire_ops.run}: opened or resumed, moved on by every chunk, closed with what came of it. */
public final class Runs {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final NamedParameterJdbcTemplate jdbc;

    public Runs(DataSource dataSource) {
        this.jdbc = new NamedParameterJdbcTemplate(dataSource);
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
        Optional<Run> unfinished = jdbc
                .query(
                        Sql.named("run_resumable"),
                        parameters,
                        (row, n) -> new Run(
                                row.getLong("run_id"),
                                request.command(),
                                guard(row.getString("guard")),
                                true,
                                row.getBoolean("allow_retire") || request.allowRetire(),
                                row.getBoolean("allow_refused") || request.allowRefused()))
                .stream()
                .findFirst();
        if (unfinished.isPresent()) {
            jdbc.update(
                    Sql.named("run_resume"),
                    parameters.addValue("run_id", unfinished.get().id()));
            return unfinished.get();
        }
        long id = Objects.requireNonNull(jdbc.queryForObject(Sql.named("run_open"), parameters, Long.class));
        return new Run(
                id, request.command(), RetireGuard.atStart(), false, request.allowRetire(), request.allowRefused());
    }

    /** Closes the runs that nobody will resume and returns them: their rest belongs to this run's plan. */
    public List<Long> abandonOthers(Run run, RunRequest request, Instant now, Duration resumeWithin) {
        return jdbc.queryForList(
                Sql.named("run_abandon"),
                Map.of(
                        "run_id", run.id(),
                        "command", request.command(),
                        "fingerprint", request.fingerprint(),
                        "since", now.minus(resumeWithin).toString()),
                Long.class);
    }

    public void planned(Run run, int planned, int skipped) {
        jdbc.update(Sql.named("run_planned"), Map.of("run_id", run.id(), "planned", planned, "skipped_ids", skipped));
    }

    /** Adds what a chunk did, in the chunk's transaction. */
    public void advance(Run run, Written written, RunEffort effort, RetireGuard guard, Instant now) {
        jdbc.update(
                Sql.named("run_progress"),
                new MapSqlParameterSource("run_id", run.id())
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
     * Notices runs that were killed, so that the month's calls are never fewer than were made. To be asked under the run lock,
     * before a run is opened or resumed.
     *
     * @param uncommitted so many talents a killed run may have called for that no commit tells of
     * @param tries so many calls for each of them, throttled ones apart
     */
    public void noticeKilled(int uncommitted, int tries) {
        jdbc.update(Sql.named("run_killed"), Map.of("uncommitted", uncommitted, "tries", tries));
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
    }

    private static RetireGuard guard(String json) {
        return json.equals("{}") ? RetireGuard.atStart() : JSON.readValue(json, RetireGuard.class);
    }
}
