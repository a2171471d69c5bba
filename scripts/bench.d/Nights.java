package hiresync.bench;

import hiresync.plan.PlanOptions;
import hiresync.plan.PlanSettings;
import hiresync.plan.SourceSettings;
import hiresync.plan.WorkList;
import hiresync.warehouse.Database;
import hiresync.warehouse.RunRequest;
import hiresync.warehouse.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans nights over the warehouse that {@code plan_warehouse.sql} invents, as the program does, and takes the seconds. */
final class Nights {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final String MAPPING = "m1";
    private static final long STOPPED_RUN = 1;
    private static final PlanSettings SETTINGS = new PlanSettings(Duration.ofDays(7), Duration.ofHours(12));

    private final Database database;
    private final JdbcTemplate jdbc;

    Nights(Database database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database.dataSource());
    }

    /** Seconds to copy the source with its ledger: the least that any planning has to do. */
    double copy() {
        return seconds(() -> inTransaction(() -> jdbc.execute("CREATE TEMPORARY TABLE bare ON COMMIT DROP AS"
                + " SELECT * FROM source.talent LEFT JOIN hire_ops.talent_sync USING (talent_id)")));
    }

    /** Seconds to write the work list of a run. */
    double plan(long run, boolean full) {
        WorkList list = new WorkList(
                database.dataSource(),
                database.beside(),
                new SourceSettings(null, null, null, "source.talent", "talent_id", "updated_at"),
                SETTINGS);
        PlanOptions options = new PlanOptions(NOW, full, false, true, MAPPING, List.of(STOPPED_RUN));
        return seconds(() -> inTransaction(() -> list.write(run, options)));
    }

    long open(String fingerprint) {
        return new Runs(database.dataSource())
                .openOrResume(new RunRequest("sync", fingerprint, "{}", false, false), NOW, SETTINGS.resumeWithin())
                .id();
    }

    /** How many are due for which reason. */
    String reasons(long run) {
        return jdbc
                .queryForList(
                        "SELECT reason || ' ' || count(*) FROM hire_ops.work_item WHERE run_id = ?"
                                + " GROUP BY reason ORDER BY min(position)",
                        String.class,
                        run)
                .stream()
                .collect(Collectors.joining(", "));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> work.run());
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
