package hiresync.cli;

import static hiresync.report.Figures.number;

import hiresync.report.ReportText;
import hiresync.report.RunReport;
import hiresync.warehouse.Month;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar month has cost so far, all runs together.
 *
 * @param allowed {@code hiresync.api.monthly-calls}; null when it sets no quota
 * @param made counted rather too high than too low
 * @param left null when there is no quota
 */
record MonthCalls(
        @Nullable Long allowed, long made, @Nullable Long left, Instant endsAt) {
    static MonthCalls of(Month month, @Nullable Integer allowed) {
        return allowed == null
                ? new MonthCalls(null, month.calls(), null, month.endsAt())
                : new MonthCalls((long) allowed, month.calls(), Math.max(0, allowed - month.calls()), month.endsAt());
    }

    boolean isUsedUp() {
        return left != null && left == 0;
    }

    String text() {
        return allowed == null || left == null
                ? "%s calls made; no quota is set (hiresync.api.monthly-calls)".formatted(number(made))
                : ReportText.month(new RunReport.Month(allowed, made, left, endsAt));
    }
}
