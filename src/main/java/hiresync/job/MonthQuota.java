package hiresync.job;

import hiresync.feishu.CallCap;
import hiresync.feishu.Halt;
import hiresync.plan.CallBudget;
import hiresync.report.RunReport;
import hiresync.warehouse.Month;

/**
 * The month's calls as this start of the program finds them.
 *
 * @param allowed {@code hiresync.api.monthly-calls}
 */
public record MonthQuota(int allowed, Month before) {
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

    CallBudget budget() {
        return new CallBudget(left(0), before.daysLeft());
    }

    /** @param calls made since */
    RunReport.Month month(long calls) {
        return new RunReport.Month(allowed, before.calls() + calls, left(calls), before.endsAt());
    }

    private long left(long calls) {
        return Math.max(0, allowed - before.calls() - calls);
    }
}
