package hiresync.feishu;

import java.time.Duration;

/**
 * A tenant_access_token, or what a store app gets one for, and how long it is good.
 *
 * @param value never shown
 * @param requestedAt monotonic nanoseconds, from before it was asked for
 * @param lifetime nanoseconds, as the server said
 */
record Token(String value, long requestedAt, long lifetime) {
    private static final long MOST_MARGIN = Duration.ofMinutes(5).toNanos();

    boolean isValidAt(long now) {
        return left(now) > 0;
    }

    /** Not yet so near its end that a new one should be fetched beforehand. */
    boolean isFreshAt(long now) {
        return left(now) >= Math.min(MOST_MARGIN, lifetime / 5);
    }

    private long left(long now) {
        return lifetime - (now - requestedAt);
    }

    @Override
    public String toString() {
        return "Token[***]";
    }
}
