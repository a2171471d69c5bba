package hiresync.access;

import static hiresync.report.Figures.counted;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import hiresync.feishu.FeishuSettings;
import hiresync.job.Brake;
import hiresync.job.Discovering;
import hiresync.job.Ground;
import hiresync.job.JobSettings;
import hiresync.plan.PlanSettings;
import hiresync.report.Progress;
import hiresync.settings.Settings;
import hiresync.warehouse.Database;
import hiresync.warehouse.DatabaseSettings;
import hiresync.warehouse.KilledRuns;
import hiresync.warehouse.MappingColumns;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.Retention;
import hiresync.warehouse.RetentionSettings;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.Runs;
import hiresync.warehouse.Warehouse;
import hiresync.warehouse.WarehouseSettings;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The warehouse of one run, under the run lock and with today's tables.
 *
 * @param schemaVersion newest migration applied
 */
public record LockedWarehouse(Ground ground, String schemaVersion) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LockedWarehouse.class);

    /**
     * Takes the lock and migrates; wrong settings are told before anything begins.
     *
     * @param command as a person finds it who asks who has the lock
     * @throws RunLock.Held when another run has it
     */
    public static LockedWarehouse open(
            DatabaseSettings server, String command, Settings settings, Brake brake, Progress progress)
            throws SQLException {
        JobSettings job = settings.job();
        PlanSettings plan = settings.plan();
        WarehouseSettings warehouse = settings.warehouse();
        FeishuSettings feishu = settings.feishu();
        RetentionSettings retention = settings.retention();
        RunLock lock = Lock.take(server, command);
        try {
            Migrations migrations = new Migrations(server);
            if (settings.migrate()) {
                migrations.migrate();
            }
            String schemaVersion = migrations.version();
            requireToday(migrations);
            Database database = new Database(server);
            MappingColumns.remember(database.dataSource());
            Ground ground = new Ground(
                    database,
                    lock,
                    new Warehouse(database.dataSource(), warehouse),
                    new Runs(database.dataSource()),
                    new Retention(database, retention, plan.resumeWithin()),
                    brake,
                    progress,
                    job,
                    plan.resumeWithin());
            noticeKilled(
                    new KilledRuns(database.dataSource()), job.uncommitted(feishu.concurrency()), feishu.attempts());
            return new LockedWarehouse(ground, schemaVersion);
        } catch (Exception e) {
            lock.close();
            throw e;
        }
    }

    public static void requireToday(Migrations migrations) {
        if (migrations.pending() > 0) {
            throw new Problem(
                    ExitCode.USAGE,
                    "the warehouse lacks %s of this version of hiresync; run hiresync migrate first"
                            .formatted(counted(migrations.pending(), "migration")));
        }
    }

    private static void noticeKilled(KilledRuns killed, int uncommitted, int tries) {
        killed.notice(uncommitted, Discovering.MOST_UNTOLD, tries)
                .forEach(run -> LOG.info(
                        "Run {} ({}) was killed or cut off, its last sign of life was at {}; its command resumes it",
                        run.id(),
                        run.command(),
                        run.lastSeen().truncatedTo(ChronoUnit.SECONDS)));
    }

    @Override
    public void close() throws SQLException {
        ground.database().close();
        ground.lock().close();
    }
}
