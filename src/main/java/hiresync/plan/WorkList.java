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
        Slice slice = options.wanted().slice();
        int skipped = source.copyInto(jdbc.getJdbcTemplate());
        if (slice == null || slice.talents() == null) {
            requireTalents(skipped);
        }
        jdbc.getJdbcTemplate().query(Sql.named("plan_means"), row -> {});
        if (slice == null) {
            int forgotten = leaveOutForgotten();
            return new Planned(plan(runId, options), skipped, 0, forgotten);
        }
        Chosen chosen = new Chosen(jdbc);
        chosen.add(slice);
        int forgotten = leaveOutForgotten();
        chosen.only(slice, options.now());
        int talents = plan(runId, options);
        return new Planned(talents, skipped, chosen.outsideTheSource(runId), forgotten);
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

    private int plan(long runId, PlanOptions options) {
        Wanted wanted = options.wanted();
        Slice slice = wanted.slice();
        CallBudget budget = options.budget();
        return jdbc.update(
                Sql.named("plan"),
                new MapSqlParameterSource("run_id", runId)
                        .addValue("now", options.now().toString())
                        .addValue("full", wanted.full() || slice != null)
                        .addValue("chosen", slice != null)
                        .addValue("most", slice == null ? null : slice.limit())
                        .addValue("rewrite", wanted.rewrite())
                        .addValue("raw", options.raw())
                        .addValue("mapping_version", options.mappingVersion())
                        .addValue("refresh_after", settings.refreshAfter().toString())
                        .addValue("calls_left", budget == null ? null : budget.calls())
                        .addValue("days_left", budget == null ? 1 : budget.days())
                        .addValue("left_runs", options.leftRuns().toArray(Long[]::new)));
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
