package hiresync.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a backfill asks for: the talents of the source for whom all holds that is not null; everybody when all is null.
 *
 * @param talents only these, and also when the source does not have them; may be empty
 * @param sourceUpdatedSince the source last saw the talent change then or later
 * @param interviewsSince a live interview begins then or later
 * @param statuses the last attempt ended in one of these, as {@code talent_sync.status} has it
 * @param staleFor the last success is older than that, or there was none
 * @param limit no more than so many, whoever waits longest first
 */
public record Slice(
        @Nullable List<String> talents,
        @Nullable Instant sourceUpdatedSince,
        @Nullable Instant interviewsSince,
        @Nullable List<String> statuses,
        @Nullable Duration staleFor,
        @Nullable Integer limit) {
    public Slice {
        talents = talents == null ? null : List.copyOf(talents);
        statuses = statuses == null ? null : List.copyOf(statuses);
    }

    /** Everybody of the source. */
    public static final Slice ALL = new Slice(null, null, null, null, null, null);

    /** What to say when it chooses nobody although {@code failures} lists somebody; empty when that does not come of it. */
    public Optional<String> ofNobody() {
        return statuses == null
                ? Optional.empty()
                : Optional.of(
                        "Nobody is chosen; who is gone counts neither as failed nor as refused, see hiresync failures");
    }

    /** Whose last success was before this is stale; nobody's was before the epoch. */
    @Nullable
    Instant staleBefore(Instant now) {
        if (staleFor == null) {
            return null;
        }
        Instant before = now.minus(staleFor);
        return before.isBefore(Instant.EPOCH) ? Instant.EPOCH : before;
    }
}
