package hiresync.job;

import hiresync.mapping.Tables;
import hiresync.plan.Forecast;
import hiresync.plan.PlanOptions;
import hiresync.plan.Planned;
import hiresync.plan.Wanted;
import hiresync.plan.WorkList;
import hiresync.query.Sql;
import hiresync.warehouse.Database;
import hiresync.warehouse.RunCounts;
import hiresync.warehouse.RunRequest;
import hiresync.warehouse.Runs;
import hiresync.warehouse.UnfinishedRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what a run would have to do if it began now, beside whatever run is active; writes nothing. */
public final class Rehearsal {
    /** No run has this number. */
    private static final long NO_RUN = 0;

    private final Database database;
    private final WorkList workList;
    private final Duration resumeWithin;
    private final boolean keepsRaw;
    private final Runs runs;
    private final UnfinishedRuns unfinished;
    private final NamedParameterJdbcTemplate jdbc;

    public Rehearsal(Database database, WorkList workList, Duration resumeWithin, boolean keepsRaw) {
        this.database = database;
        this.workList = workList;
        this.resumeWithin = resumeWithin;
        this.keepsRaw = keepsRaw;
        this.runs = new Runs(database.dataSource());
        this.unfinished = new UnfinishedRuns(database.dataSource());
        this.jdbc = new NamedParameterJdbcTemplate(database.dataSource());
    }

    /**
     * What there is to do.
     *
     * @param talents to be asked for
     * @param reasons why, and how many for each reason
     * @param gone those of the talents whom the API did not know the last time
     * @param postponed would be asked for as well, had the month calls for them
     * @param skippedIds null and blank ids in the source
     * @param notInSource those of the talents who are only named
     * @param forgotten left out, as they were erased
     * @param resumes the unfinished run whose rest this is; null when it is a run of its own
     */
    public record Ahead(
            int talents,
            Map<String, Long> reasons,
            long gone,
            int postponed,
            int skippedIds,
            int notInSource,
            int forgotten,
            @Nullable Resumed resumes) {}

    /**
     * A run that goes on.
     *
     * @param planned all its talents, done or not
     */
    public record Resumed(long run, Instant startedAt, int planned) {}

    /**
     * What a start of this command finds to do now.
     *
     * @param quota the month's calls; null when nobody counts them
     * @param discovers whether it fills the source first
     */
    public Ahead of(RunRequest request, Wanted wanted, @Nullable MonthQuota quota, boolean discovers, Instant now) {
        return unfinished
                .resumable(request, now, resumeWithin)
                .map(this::rest)
                .orElseGet(() -> planned(request, wanted, quota, discovers, now));
    }

    private Ahead rest(UnfinishedRuns.Resumable resumable) {
        RunCounts counts = runs.accounts().counts(resumable.run());
        Rest rest = rest(resumable.run());
        return new Ahead(
                counts.remaining(),
                rest.reasons(),
                rest.gone(),
                0,
                0,
                0,
                0,
                new Resumed(resumable.run(), resumable.startedAt(), counts.planned()));
    }

    private Ahead planned(
            RunRequest request, Wanted wanted, @Nullable MonthQuota quota, boolean discovers, Instant now) {
        return Objects.requireNonNull(new TransactionTemplate(database.transactions()).execute(status -> {
            status.setRollbackOnly(); // as its temporary table is of no further use
            Forecast forecast = workList.forecast(
                    new PlanOptions(
                            now,
                            wanted,
                            keepsRaw,
                            Tables.mappingVersion(),
                            unfinished.leftTo(NO_RUN, request, now, resumeWithin),
                            quota == null ? null : quota.budget(0)),
                    discovers);
            Planned planned = forecast.planned();
            return new Ahead(
                    planned.talents(),
                    forecast.reasons(),
                    forecast.gone(),
                    forecast.postponed(),
                    planned.skipped(),
                    planned.outside(),
                    planned.forgotten(),
                    null);
        }));
    }

    private record Rest(Map<String, Long> reasons, long gone) {}

    private Rest rest(long run) {
        Map<String, Long> reasons = new LinkedHashMap<>();
        LongAdder gone = new LongAdder();
        jdbc.query(Sql.named("run_rest"), Map.of("run_id", run), row -> {
            reasons.put(row.getString("reason"), row.getLong("talents"));
            gone.add(row.getLong("gone"));
        });
        return new Rest(reasons, gone.sum());
    }
}
