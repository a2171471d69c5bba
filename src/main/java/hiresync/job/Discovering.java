package hiresync.job;

import hiresync.feishu.Feishu;
import hiresync.report.RunReport;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a run needs beside its ground to discover talents.
 *
 * @param callers calls side by side
 * @param overlap so long before the end of the last discovery this one begins: Feishu may show a change late, and its clock
 *     may be another one
 * @param full from the beginning
 * @param quota the month's calls; null when nobody counts them
 */
public record Discovering(
        Feishu feishu,
        int callers,
        Duration overlap,
        boolean full,
        @Nullable MonthQuota quota) {
    /** What the limit on lists of talents needs when a call takes up to 0.8 s. */
    private static final int MOST_CALLERS = 16;

    /** Calls after which they are noted with the run, though nothing is committed. */
    static final int TOLD_AFTER = 10;

    /** Calls of a killed run that it may not have noted. */
    public static final int MOST_UNTOLD = MOST_CALLERS + TOLD_AFTER;

    public Discovering {
        callers = Math.min(callers, MOST_CALLERS);
    }

    /** How the month's calls stand now. */
    RunReport.@Nullable Month month() {
        return quota == null ? null : quota.month(feishu.stats().attempts());
    }
}
