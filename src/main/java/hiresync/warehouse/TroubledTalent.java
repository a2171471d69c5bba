package hiresync.warehouse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A talent that gave no usable answer at its last attempt.
 *
 * @param status {@code failed}, {@code refused} or {@code gone}
 * @param code the API's error code, or a word of ours
 * @param message what was wrong, and what happens next; no personal data
 * @param attempts how often in a row, with the same status
 * @param askedAgainAt when it is asked again although nothing changed; null when it is not known to wait for that
 */
public record TroubledTalent(
        String talentId,
        String status,
        String code,
        String message,
        @Nullable String logId,
        int attempts,
        @Nullable Instant lastAttemptAt,
        Next next,
        @Nullable Instant askedAgainAt) {
    /** When the planner takes it again, as long as the source does not say that it changed. */
    public enum Next {
        /** In the next run. */
        NEXT,
        /** In the next run, after everybody else. */
        LAST,
        /** Among those who are refreshed, in one of the next runs. */
        REFRESH,
        /** When something changed, or its time has come. */
        CHANGE,
        /** Not as long as it is missing in the warehouse's own source. */
        NEVER;

        /** Whether it is asked again without anything having to change. */
        public boolean isDue() {
            return this != CHANGE && this != NEVER;
        }
    }
}
