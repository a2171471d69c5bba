package hiresync.plan;

import java.time.Instant;
import java.util.List;

/**
 * What one planning depends on beside the settings.
 *
 * @param now tonight's clock
 * @param full every talent of the source, not only those that are due
 * @param rewrite no answer may be judged unchanged by its hash
 * @param raw answers are kept, so one that is not there must be fetched
 * @param leftRuns runs that nobody will resume, whose rest comes first
 */
public record PlanOptions(
        Instant now, boolean full, boolean rewrite, boolean raw, String mappingVersion, List<Long> leftRuns) {
    public PlanOptions {
        leftRuns = List.copyOf(leftRuns);
    }
}
