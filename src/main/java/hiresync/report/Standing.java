package hiresync.report;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How a run stands at a moment.
 *
 * @param found while the source is filled; null at any other time
 * @param planned talents; -1 while they are being planned, and before
 * @param perMinute calls a minute, talents a minute when it makes none; empty as long as nobody can tell
 * @param limit calls a minute that the limits allow; empty without a limit
 * @param left the time that the rest takes; null as long as nobody can tell
 * @param throttledUntil when calls go on; null when they do
 * @param waitingSince since when the database lets the run wait; null when it does not
 */
record Standing(
        @Nullable Found found,
        int planned,
        Tally tally,
        OptionalDouble perMinute,
        OptionalDouble limit,
        @Nullable Duration left,
        @Nullable Instant throttledUntil,
        @Nullable Instant waitingSince) {

    boolean isPlanned() {
        return planned >= 0;
    }
}
