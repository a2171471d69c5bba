package hiresync.bench;

import hiresync.warehouse.Database;
import hiresync.warehouse.Quality;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** How long each view of {@code hire_bi} takes to answer an analyst who asks for a month. */
final class ViewsPart implements Part {
    private static final int QUICK = 100_000;
    private static final int FULL = 1_000_000;
    private static final double TARGET = 2;
    private static final int TIMES = 3;

    private static final String MONTH = "date_trunc('month', now() - interval '2 months')::date";
    private static final String OF_MONTH = "month = " + MONTH;
    private static final String COHORT = "cohort_month = " + MONTH;
    private static final String QUARTER = "quarter = date_trunc('quarter', %s)::date".formatted(MONTH);
    private static final String WEEKS = within("iso_week");
    private static final String DAYS = within("day");
    private static final String FIRST_BEGIN = within("first_begin_at");
    /** Where there is no time to choose by. */
    private static final String ALL = "true";

    /** What is asked for, of each view. */
    private static final Map<String, String> FILTERS = new TreeMap<>(Map.ofEntries(
            Map.entry("application_summary", FIRST_BEGIN),
            Map.entry("application_summary_all", FIRST_BEGIN),
            Map.entry("data_quality", ALL),
            Map.entry("feedback_overdue", OF_MONTH),
            Map.entry("feedback_overdue_by_department", ALL),
            Map.entry("feedback_turnaround", OF_MONTH),
            Map.entry("feedback_turnaround_by_department", OF_MONTH),
            Map.entry("funnel_round", COHORT),
            Map.entry("funnel_stage", COHORT),
            Map.entry("interview", OF_MONTH),
            Map.entry("interview_all", OF_MONTH),
            Map.entry("interview_confidential", OF_MONTH),
            Map.entry("interview_outcome", OF_MONTH),
            Map.entry("interview_panel", OF_MONTH),
            Map.entry("interview_panel_all", OF_MONTH),
            Map.entry("interview_panel_confidential", OF_MONTH),
            Map.entry("interviewer_calibration", QUARTER),
            Map.entry("interviewer_calibration_by_department", QUARTER),
            Map.entry("interviewer_load", WEEKS),
            Map.entry("interviewer_load_by_department", WEEKS),
            Map.entry("interviewer_next_7_days", ALL),
            Map.entry("interviewer_next_7_days_by_department", ALL),
            Map.entry("interviewer_slot", DAYS),
            Map.entry("no_show", OF_MONTH),
            Map.entry("pass_rate", OF_MONTH),
            Map.entry("reschedule", OF_MONTH),
            Map.entry("room_utilisation", DAYS),
            Map.entry("sync_health", within("started_at")),
            Map.entry("talent_freshness", "status <> 'synced'")));

    /** What a run counts at its end, for data_quality. */
    private static final String COUNTED_BY_RUNS = "quality_counted";

    /** The least that anybody has to do who asks for a month. */
    private static final String BARE = "SELECT * FROM hire.interview WHERE " + within("begin_time");

    private static String within(String column) {
        return "%1$s >= %2$s AND %1$s < %2$s + interval '1 month'".formatted(column, MONTH);
    }

    @Override
    public void measure(Order order, Figures figures) throws Exception {
        int interviews = order.full() ? FULL : QUICK;
        figures.heading("views, a month of %,d interviews in three years".formatted(interviews));
        try (Stage stage = Stage.in(order.directory())) {
            BenchWarehouse warehouse =
                    stage.open(() -> BenchWarehouse.empty(stage.directory().resolve("postgres")));
            Database database = stage.open(() -> new Database(warehouse.settings()));
            JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
            Path rows = order.script().resolveSibling("bench.d").resolve("views_warehouse.sql");
            jdbc.execute(Files.readString(rows).replace(":interviews", "" + interviews));
            jdbc.execute("VACUUM (ANALYZE)");
            requireAFilterForEach(jdbc);
            ask(jdbc, COUNTED_BY_RUNS, ALL, order, figures);
            new Quality(database).refresh(Instant.now());
            ask(jdbc, order, figures);
        }
    }

    private static void requireAFilterForEach(JdbcTemplate jdbc) {
        TreeSet<String> views = new TreeSet<>(jdbc.queryForList(
                "SELECT relname FROM pg_class WHERE relnamespace = 'hire_bi'::regnamespace AND relkind = 'v'",
                String.class));
        views.remove(COUNTED_BY_RUNS);
        if (!views.equals(FILTERS.keySet())) {
            throw new IllegalStateException("what is asked for is not said of just these views: " + views);
        }
    }

    private static void ask(JdbcTemplate jdbc, Order order, Figures figures) throws Exception {
        double target = order.target().orElse(TARGET);
        double bare = seconds(jdbc, BARE, new AtomicLong());
        figures.figure("a bare month", "%5.2f s for the rows of hire.interview", bare);
        double slowest = 0;
        for (Map.Entry<String, String> filter : FILTERS.entrySet()) {
            slowest = Math.max(slowest, ask(jdbc, filter.getKey(), filter.getValue(), order, figures));
        }
        figures.target(
                slowest < target,
                "the slowest after %.2f s, %.1f times the bare month, to be under %.2f s",
                slowest,
                slowest / bare,
                target);
    }

    private static double ask(JdbcTemplate jdbc, String view, String filter, Order order, Figures figures)
            throws Exception {
        String query = "SELECT * FROM hire_bi.%s WHERE %s".formatted(view, filter);
        AtomicLong rows = new AtomicLong();
        double median = seconds(jdbc, query, rows);
        List<String> plan = jdbc.queryForList("EXPLAIN (ANALYZE, BUFFERS) " + query, String.class);
        Path file = Files.createDirectories(order.directory().resolve("plans")).resolve(view + ".txt");
        Files.write(file, plan);
        figures.figure("%-37s".formatted(view), "%5.2f s, %,7d rows%s", median, rows.get(), PlanText.of(plan));
        return median;
    }

    /** The median of some, all rows fetched and counted. */
    private static double seconds(JdbcTemplate jdbc, String query, AtomicLong rows) {
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begin = System.nanoTime();
            rows.set(0);
            jdbc.query(query, (RowCallbackHandler) row -> rows.incrementAndGet());
            seconds[i] = (System.nanoTime() - begin) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[TIMES / 2];
    }
}
