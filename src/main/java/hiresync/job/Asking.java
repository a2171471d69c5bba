package hiresync.job;

import hiresync.feishu.Feishu;
import hiresync.plan.CallBudget;
import hiresync.plan.Wanted;
import hiresync.plan.WorkList;
import hiresync.report.RunReport;
import org.jspecify.annotations.Nullable;

/**
 * What a run needs beside its ground when it asks the API.
 *
 * @param concurrency calls side by side
 * @param outageFailures so many talents who fail one after the other meet an outage
 * @param keepsRaw answers are kept, so one that is not there must be fetched
 * @param wanted whom it asks for
 * @param discovering what its first step needs; null when it discovers nobody
 * @param quota the month's calls; null when nobody counts them
 */
public record Asking(
        Feishu feishu,
        int concurrency,
        int outageFailures,
        WorkList workList,
        boolean keepsRaw,
        Wanted wanted,
        @Nullable Discovering discovering,
        @Nullable MonthQuota quota) {

    /** What the month has left to plan with; null when nobody counts. */
    @Nullable
    CallBudget budget() {
        return quota == null ? null : quota.budget(feishu.stats().attempts());
    }

    /** How the month's calls stand now. */
    RunReport.@Nullable Month month() {
        return quota == null ? null : quota.month(feishu.stats().attempts());
    }
}
