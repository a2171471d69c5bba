package hiresync.plan;

import hiresync.query.Sql;
import hiresync.talent.TalentId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** {@code hire_ops.work_item}: written once by planning, then read in pages of what is not done yet. */
public final class WorkList {
    private final Source source;
    private final PlanSettings settings;
    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate besideJdbc;

    /**
     * Works on the warehouse.
     *
     * @param beside the same database, beside whatever transaction is open: a page is read while calls are in flight, and
     *     must not open a chunk's transaction that then waits for them
     */
    public WorkList(DataSource warehouse, DataSource beside, SourceSettings source, PlanSettings settings) {
        this.source = new Source(source);
        this.settings = settings;
        this.jdbc = new NamedParameterJdbcTemplate(warehouse);
        this.besideJdbc = new NamedParameterJdbcTemplate(beside);
    }

    /**
     * Writes the list of a run, in the caller's transaction.
     *
     * @throws SourceUnusable when the source cannot be read, or has no talents and nobody is named
     */
    public Planned write(long runId, PlanOptions options) {
        LeftOut leftOut = gather(options, false);
        int talents = jdbc.update(
                Sql.named("plan") + Sql.named("plan_write"), parameters(options).addValue("run_id", runId));
        int outside = options.wanted().slice() == null ? 0 : new Chosen(jdbc).outsideTheSource(runId);
        return new Planned(talents, leftOut.skipped(), outside, leftOut.forgotten());
    }

    /**
     * What {@link #write} would write, in the caller's transaction; only a temporary table is.
     *
     * @param mayBeEmpty whether the source will have been filled by then
     * @throws SourceUnusable likewise
     */
    public Forecast forecast(PlanOptions options, boolean mayBeEmpty) {
        LeftOut leftOut = gather(options, mayBeEmpty);
        Forecast.Counting counting = new Forecast.Counting();
        jdbc.query(Sql.named("plan") + Sql.named("plan_count"), parameters(options), counting);
        return counting.of(leftOut.skipped(), leftOut.forgotten());
    }

    /** Ids that name nobody, and talents that were erased. */
    private record LeftOut(int skipped, int forgotten) {}

    /** Puts those who may be asked for into the temporary table. */
    private LeftOut gather(PlanOptions options, boolean mayBeEmpty) {
        Slice slice = options.wanted().slice();
        int skipped = source.copyInto(jdbc.getJdbcTemplate());
        if (!mayBeEmpty && (slice == null || slice.talents() == null)) {
            requireTalents(skipped);
        }
        jdbc.getJdbcTemplate().query(Sql.named("plan_means"), row -> {});
        if (slice == null) {
            return new LeftOut(skipped, leaveOutForgotten());
        }
        Chosen chosen = new Chosen(jdbc);
        chosen.add(slice);
        int forgotten = leaveOutForgotten();
        chosen.only(slice, options.now());
        return new LeftOut(skipped, forgotten);
    }

    /** Whoever was erased must not come back, whether the source or a command names him. */
    private int leaveOutForgotten() {
        return Objects.requireNonNull(jdbc.queryForObject(Sql.named("source_forgotten"), Map.of(), Integer.class));
    }

    private void requireTalents(int skipped) {
        Boolean empty =
                jdbc.getJdbcTemplate().queryForObject("SELECT NOT EXISTS (SELECT FROM source_talent)", Boolean.class);
        if (Boolean.TRUE.equals(empty)) {
            throw SourceUnusable.empty(skipped);
        }
    }

    private MapSqlParameterSource parameters(PlanOptions options) {
        Wanted wanted = options.wanted();
        Slice slice = wanted.slice();
        CallBudget budget = options.budget();
        return new MapSqlParameterSource("now", options.now().toString())
                .addValue("full", wanted.full() || slice != null)
                .addValue("chosen", slice != null)
                .addValue("most", slice == null ? null : slice.limit())
                .addValue("rewrite", wanted.rewrite())
                .addValue("raw", options.raw())
                .addValue("mapping_version", options.mappingVersion())
                .addValue("refresh_after", settings.refreshAfter().toString())
                .addValue("calls_left", budget == null ? null : budget.calls())
                .addValue("days_left", budget == null ? 1 : budget.days())
                .addValue("left_runs", options.leftRuns().toArray(Long[]::new));
    }

    /** Up to {@code size} items after the given position that are not done, in order. */
    public List<WorkItem> page(long runId, int after, int size) {
        return besideJdbc.query(
                Sql.named("work_page"),
                new MapSqlParameterSource("run_id", runId)
                        .addValue("after", after)
                        .addValue("size", size),
                (row, n) -> new WorkItem(
                        row.getInt("position"),
                        new TalentId(row.getString("talent_id")),
                        row.getString("known_sha256"),
                        row.getBoolean("had_interviews"),
                        row.getInt("empty_answers")));
    }
}
