package hiresync.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one planning depends on beside the settings.
 *
 * @param now tonight's clock
 * @param wanted whom the command wants to ask for
 * @param raw answers are kept, so one that is not there must be fetched
 * @param leftRuns runs that nobody will resume, whose rest comes first
 * @param budget null when nothing but the limits bounds the calls
 */
public record PlanOptions(
        Instant now,
        Wanted wanted,
        boolean raw,
        String mappingVersion,
        List<Long> leftRuns,
        @Nullable CallBudget budget) {
    public PlanOptions {
        leftRuns = List.copyOf(leftRuns);
    }

    public PlanOptions(
            Instant now, boolean full, boolean rewrite, boolean raw, String mappingVersion, List<Long> leftRuns) {
        this(now, new Wanted(full, rewrite, null), raw, mappingVersion, leftRuns, null);
    }

    /** The same, for no more than the month has left. */
    public PlanOptions within(CallBudget left) {
        return new PlanOptions(now, wanted, raw, mappingVersion, leftRuns, left);
    }
}
