package hiresync.doctor;

import hiresync.job.MonthQuota;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the warehouse once it was looked at.
 *
 * @param recent the last minute's calls; null when they are not known
 * @param quota the month's calls; null when they are not known, or nobody counts them
 * @param ahead how far this machine's clock is ahead of the server's; null when that is not known
 */
record WarehouseFacts(
        Schema schema,
        @Nullable List<Instant> recent,
        @Nullable MonthQuota quota,
        @Nullable Duration ahead) {
    static final WarehouseFacts NONE = new WarehouseFacts(Schema.UNREACHABLE, null, null, null);

    /** How far its tables are. */
    enum Schema {
        UNREACHABLE,
        /** They are others than this version's, or cannot be looked at. */
        UNKNOWN,
        /** There are none yet. */
        NONE,
        /** Some migrations are pending. */
        OLDER,
        TODAY
    }

    boolean isReachable() {
        return schema != Schema.UNREACHABLE;
    }

    boolean has(Schema other) {
        return schema == other;
    }
}
