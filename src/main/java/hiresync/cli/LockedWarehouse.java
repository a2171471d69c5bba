package hiresync.cli;

import hiresync.job.Brake;
import hiresync.job.Ground;
import hiresync.job.JobSettings;
import hiresync.plan.PlanSettings;
import hiresync.report.Progress;
import hiresync.warehouse.Database;
import hiresync.warehouse.DatabaseSettings;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.Runs;
import hiresync.warehouse.Warehouse;
import hiresync.warehouse.WarehouseSettings;
import java.sql.SQLException;

/**
 * The warehouse of one run, under the run lock and with today's tables.
 *
 * @param schemaVersion newest migration applied
 */
record LockedWarehouse(RunLock lock, Database database, Runs runs, String schemaVersion, Ground ground)
        implements AutoCloseable {

    /** Wrong settings are told before anything begins. */
    static LockedWarehouse open(
            DatabaseSettings server, String command, Settings settings, Brake brake, Progress progress)
            throws SQLException {
        JobSettings job = settings.job();
        PlanSettings plan = settings.plan();
        WarehouseSettings warehouse = settings.warehouse();
        RunLock lock = Lock.take(server, command);
        try {
            Migrations migrations = new Migrations(server);
            if (settings.migrate()) {
                migrations.migrate();
            }
            Database database = new Database(server);
            Runs runs = new Runs(database.dataSource());
            Ground ground = new Ground(
                    database,
                    lock,
                    new Warehouse(database.dataSource(), warehouse),
                    runs,
                    brake,
                    progress,
                    job,
                    plan.resumeWithin());
            return new LockedWarehouse(lock, database, runs, migrations.version(), ground);
        } catch (Exception e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
        lock.close();
    }
}
