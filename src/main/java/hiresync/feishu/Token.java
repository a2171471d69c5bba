package hiresync.feishu;

import java.time.Duration;
import java.util.Optional;

/**
 * A tenant_access_token, or what a store app gets one for, and how long it is good.
 *
 * @param value never shown
 * @param requestedAt monotonic nanoseconds, from before it was asked for
 * @param lifetime nanoseconds, as the server said; {@link #UNKNOWN} when nobody said
 */
record Token(String value, long requestedAt, long lifetime) {
    static final long UNKNOWN = Long.MAX_VALUE;

    private static final long MOST_MARGIN = Duration.ofMinutes(5).toNanos();

    boolean isValidAt(long now) {
        return left(now) > 0;
    }

    /** Not yet so near its end that a new one should be fetched beforehand. */
    boolean isFreshAt(long now) {
        return left(now) >= Math.min(MOST_MARGIN, lifetime / 5);
    }

    Optional<Duration> lasts() {
        return lifetime == UNKNOWN ? Optional.empty() : Optional.of(Duration.ofNanos(lifetime));
    }

    private long left(long now) {
        return lifetime - (now - requestedAt);
    }

    @Override
    public String toString() {
        return "Token[***]";
    }
}
