package hiresync.plan;

import java.sql.Connection;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a run would find in the source now.
 *
 * @param ids talents, each once; null when they could not be counted in time
 * @param skipped null and blank ids
 * @param one the talent that changed last; null when there is none, or none was found in time
 */
public record SourceSight(
        @Nullable Long ids, long skipped, @Nullable String one) {
    /**
     * Looks, and copies nothing.
     *
     * @param warehouse null when the source is in another database
     * @param within for each of two questions at the most
     * @throws SourceUnusable when it cannot be read
     * @throws SourceUnreachable when it cannot be read this time
     */
    public static SourceSight of(SourceSettings source, @Nullable Connection warehouse, Duration within) {
        return new Source(source).look(warehouse, (int) within.toSeconds());
    }

    /** Whether there is nobody to ask about. */
    public boolean isEmpty() {
        return ids != null && ids == 0;
    }

    /**
     * Judges it as a run would.
     *
     * @throws SourceUnusable when it is empty
     */
    public void requireSomebody() {
        if (isEmpty()) {
            throw SourceUnusable.empty(skipped);
        }
    }
}
