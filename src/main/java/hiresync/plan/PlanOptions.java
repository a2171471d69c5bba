package hiresync.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one planning depends on beside the settings.
 *
 * @param now tonight's clock
 * @param full every talent of the source, not only those that are due
 * @param rewrite no answer may be judged unchanged by its hash
 * @param raw answers are kept, so one that is not there must be fetched
 * @param leftRuns runs that nobody will resume, whose rest comes first
 * @param budget null when nothing but the limits bounds the calls
 */
public record PlanOptions(
        Instant now,
        boolean full,
        boolean rewrite,
        boolean raw,
        String mappingVersion,
        List<Long> leftRuns,
        @Nullable CallBudget budget) {
    public PlanOptions {
        leftRuns = List.copyOf(leftRuns);
    }

    public PlanOptions(
            Instant now, boolean full, boolean rewrite, boolean raw, String mappingVersion, List<Long> leftRuns) {
        this(now, full, rewrite, raw, mappingVersion, leftRuns, null);
    }

    /** The same, for no more than the month has left. */
    public PlanOptions within(CallBudget left) {
        return new PlanOptions(now, full, rewrite, raw, mappingVersion, leftRuns, left);
    }
}
