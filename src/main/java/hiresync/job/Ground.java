package hiresync.job;

import hiresync.report.Progress;
import hiresync.warehouse.Database;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.Runs;
import hiresync.warehouse.Warehouse;
import java.time.Duration;

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
        Brake brake,
        Progress progress,
        JobSettings jobSettings,
        Duration resumeWithin) {}
