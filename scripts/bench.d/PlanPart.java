package hiresync.bench;

import hiresync.warehouse.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long it takes to plan a night, and a full run, over a large warehouse, vacuumed and analysed or not yet. The
 * target is the night's: a full run of so many takes most of a day of calls.
 */
final class PlanPart implements Part {
    private static final int QUICK = 100_000;
    private static final int FULL = 1_000_000;

    /** Seconds for {@link #FULL} talents, and in proportion for fewer. */
    private static final double TARGET = 10;

    private static final List<String> TABLES = List.of(
            "source.talent",
            "hire.application",
            "hire.interview",
            "hire.interview_record",
            "hire.interview_meeting_room",
            "hire_raw.talent_response",
            "hire_ops.talent_sync",
            "hire_ops.work_item");

    @Override
    public void measure(Order order, Figures figures) throws Exception {
        int talents = order.full() ? FULL : QUICK;
        figures.heading("planning, %,d talents".formatted(talents));
        try (Stage stage = Stage.in(order.directory())) {
            BenchWarehouse warehouse =
                    stage.open(() -> BenchWarehouse.empty(stage.directory().resolve("postgres")));
            Database database = stage.open(() -> new Database(warehouse.settings()));
            invent(talents, order.script().resolveSibling("bench.d"), database);
            Nights nights = new Nights(database);
            tell("no statistics", nights, false, Double.NaN, figures);
            settle(database);
            double copy = nights.copy();
            figures.figure("bare copy", "%6.2f s for source and ledger", copy);
            double night = tell("a night", nights, false, copy, figures);
            tell("sync --full", nights, true, copy, figures);
            double target = order.target().orElse(TARGET * talents / FULL);
            figures.target(night < target, "a night in %.2f s, to be under %.2f s", night, target);
        }
    }

    /** Nothing gathers statistics by itself before the planning without them is done. */
    private static void invent(int talents, Path directory, Database database) throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        TABLES.forEach(table -> jdbc.execute("ALTER TABLE " + table + " SET (autovacuum_enabled = off)"));
        jdbc.execute(Files.readString(directory.resolve("plan_warehouse.sql")).replace(":talents", "" + talents));
    }

    /** As the database leaves its tables by itself when they come to rest. */
    private static void settle(Database database) {
        TABLES.forEach(table -> new JdbcTemplate(database.dataSource()).execute("VACUUM (ANALYZE) " + table));
    }

    private static double tell(String name, Nights nights, boolean full, double copy, Figures figures) {
        long run = nights.open(name);
        double seconds = nights.plan(run, full);
        figures.figure(
                name,
                "%6.2f s%s: %s",
                seconds,
                Double.isNaN(copy) ? "" : ", %.1f times the bare copy".formatted(seconds / copy),
                nights.reasons(run));
        return seconds;
    }
}
