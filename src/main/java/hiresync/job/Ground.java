package hiresync.job;

import hiresync.report.Progress;
import hiresync.warehouse.Database;
import hiresync.warehouse.Retention;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.Runs;
import hiresync.warehouse.Warehouse;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What every run stands on, put together by the command.
 *
 * @param resumeWithin an unfinished run that began longer ago is not resumed
 */
public record Ground(
        Database database,
        RunLock lock,
        Warehouse warehouse,
        Runs runs,
        Retention retention,
        Brake brake,
        Progress progress,
        JobSettings jobSettings,
        Duration resumeWithin) {

    DatabaseRetries retries(InstantSource clock) {
        return new DatabaseRetries(jobSettings.retryWithin(), lock, brake, progress, clock);
    }
}
