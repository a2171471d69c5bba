package hiresync.job;

import hiresync.query.Sql;
import hiresync.report.RunReport;
import hiresync.warehouse.Database;
import hiresync.warehouse.Quality;
import hiresync.warehouse.Run;
import hiresync.warehouse.RunCounts;
import hiresync.warehouse.RunEnd;
import hiresync.warehouse.Runs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Reads a run's report out of the warehouse: its counts come from SQL, never from memory. */
final class Reports {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final NamedParameterJdbcTemplate jdbc;
    private final Runs runs;
    private final Quality quality;

    Reports(Database database, Runs runs) {
        this.jdbc = new NamedParameterJdbcTemplate(database.dataSource());
        this.runs = runs;
        this.quality = new Quality(database);
    }

    static String json(RunReport report) {
        return JSON.writeValueAsString(report);
    }

    RunReport of(Run run, RunEnd end, @Nullable String message, RunReport.@Nullable Month month, Instant now) {
        Map<String, Long> id = Map.of("run_id", run.id());
        return Objects.requireNonNull(jdbc.queryForObject(
                Sql.named("run_summary"), id, (row, n) -> report(row, run, end, message, month, now, id)));
    }

    private RunReport report(
            ResultSet row,
            Run run,
            RunEnd end,
            @Nullable String message,
            RunReport.@Nullable Month month,
            Instant now,
            Map<String, Long> id)
            throws SQLException {
        Instant startedAt = row.getTimestamp("started_at").toInstant();
        return new RunReport(
                run.id(),
                run.command(),
                end.outcome(),
                end.exitCode(),
                message == null ? leftOut(run, row.getInt("postponed"), month) : message,
                startedAt,
                now,
                run.resumed(),
                talents(run, row),
                discovered(row),
                reasons(id),
                new RunReport.Calls(
                        row.getLong("calls"),
                        row.getLong("throttled"),
                        row.getLong("retried"),
                        row.getLong("waited_ms"),
                        row.getLong("throttle_waited_ms")),
                month,
                new RunReport.Rows(
                        row.getLong("rows_inserted"),
                        row.getLong("rows_updated"),
                        row.getLong("rows_retired"),
                        row.getLong("take_overs"),
                        row.getLong("duplicates"),
                        row.getLong("replaced_characters")),
                jdbc.query(
                        Sql.named("run_taken_over"),
                        Map.of("run_id", run.id(), "most", RunReport.TAKEN_OVER_LISTED),
                        (passed, n) -> takenOver(passed)),
                jdbc.query(
                        Sql.named("run_unknown_fields"),
                        Map.of("since", startedAt.toString()),
                        (field, n) -> new RunReport.UnknownField(field.getString("json_path"), field.getLong("count"))),
                jdbc.query(
                        Sql.named("run_troubles"),
                        id,
                        (trouble, n) -> new RunReport.TroubleCount(
                                trouble.getString("status"),
                                trouble.getString("error_code"),
                                trouble.getLong("talents"),
                                trouble.getString("example_talent_id"),
                                trouble.getString("example_message"))),
                quality(startedAt));
    }

    private @Nullable List<RunReport.OverThreshold> quality(Instant startedAt) {
        try {
            return quality.over(startedAt)
                    .map(rules -> rules.stream()
                            .map(rule -> new RunReport.OverThreshold(
                                    rule.rule(), rule.meaning(), rule.found(), rule.checked(), rule.threshold()))
                            .toList())
                    .orElse(null);
        } catch (DataAccessException e) {
            if (DatabaseRetries.isPassing(e)) {
                throw e;
            }
            return null; // whoever may not read it could not count it either, and was told so then
        }
    }

    private static RunReport.TakenOver takenOver(ResultSet row) throws SQLException {
        return new RunReport.TakenOver(
                row.getString("table_name"),
                List.of((String[]) row.getArray("row_key").getArray()),
                row.getString("former_talent_id"),
                row.getString("talent_id"));
    }

    private static RunReport.@Nullable Discovered discovered(ResultSet row) throws SQLException {
        Long added = row.getObject("discovered_new", Long.class);
        Timestamp until = row.getTimestamp("discovered_until");
        return added == null
                ? null
                : new RunReport.Discovered(
                        added,
                        row.getLong("discovered_changed"),
                        row.getLong("discovered_unchanged"),
                        until == null ? null : until.toInstant());
    }

    private static @Nullable String leftOut(Run run, int postponed, RunReport.@Nullable Month month) {
        if (month == null || postponed == 0) {
            return null;
        }
        return run.command().equals("backfill") ? month.leftOutOfSlice(postponed) : month.leftOut(postponed);
    }

    private RunReport.Talents talents(Run run, ResultSet row) throws SQLException {
        RunCounts counts = runs.accounts().counts(run.id());
        return new RunReport.Talents(
                counts.planned(),
                counts.unchanged(),
                counts.changed(),
                counts.failed(),
                counts.refused(),
                counts.remaining(),
                runs.accounts().gone(run.id()),
                runs.accounts().forgotten(run.id()),
                row.getInt("postponed"),
                row.getInt("set_aside"),
                row.getInt("skipped_ids"),
                row.getInt("left_out"));
    }

    private Map<String, Long> reasons(Map<String, Long> id) {
        Map<String, Long> reasons = new LinkedHashMap<>();
        jdbc.query(Sql.named("run_reasons"), id, row -> {
            reasons.put(row.getString("reason"), row.getLong("talents"));
        });
        return reasons;
    }
}
