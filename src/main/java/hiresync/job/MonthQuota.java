package hiresync.job;

import hiresync.feishu.CallCap;
import hiresync.feishu.Halt;
import hiresync.plan.CallBudget;
import hiresync.report.RunReport;
import hiresync.warehouse.Month;
import org.jspecify.annotations.Nullable;

/**
 * The month's calls as this start of the program finds them.
 *
 * @param allowed {@code hiresync.api.monthly-calls}
 */
public record MonthQuota(int allowed, Month before) {
    /** Null when none is set. */
    public static @Nullable MonthQuota of(@Nullable Integer allowed, Month before) {
        return allowed == null ? null : new MonthQuota(allowed, before);
    }

    /** What may be called. */
    public CallCap cap() {
        return new CallCap(
                left(0),
                Halt.Reason.QUOTA,
                "the %d calls that hiresync.api.monthly-calls allows this month are used up, by hiresync's own count"
                                .formatted(allowed)
                        + "; what had arrived is committed, run again from " + before.endsAt()
                        + " on, when the month is over, or raise the setting: who is left then comes first");
    }

    /** @param calls made since */
    CallBudget budget(long calls) {
        return new CallBudget(left(calls), before.daysLeft());
    }

    /** How the month stood then. */
    public RunReport.Month then() {
        return month(0);
    }

    /** @param calls made since */
    RunReport.Month month(long calls) {
        return new RunReport.Month(allowed, before.calls() + calls, left(calls), before.endsAt());
    }

    private long left(long calls) {
        return Math.max(0, allowed - before.calls() - calls);
    }
}
