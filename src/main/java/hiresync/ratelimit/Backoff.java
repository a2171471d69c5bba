package hiresync.ratelimit;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Exponential backoff with full jitter: somewhere between nothing and {@code base} doubled once per earlier try, never
 * above {@code cap}, so that many callers who failed together do not come back together.
 *
 * @param base above 0
 * @param cap not below base
 */
public record Backoff(Duration base, Duration cap) {
    private static final int MOST_DOUBLINGS = 30;

    public Backoff {
        if (base.isNegative() || base.isZero() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException(
                    "a backoff's base is above 0 and not above its cap, but they are " + base + " and " + cap);
        }
    }

    /** How long to wait after the given failure, counted from 1. */
    public Duration delay(int failure, RandomGenerator random) {
        return Duration.ofNanos(random.nextLong(ceiling(failure).toNanos() + 1));
    }

    private Duration ceiling(int failure) {
        int doublings = Math.min(Math.max(failure - 1, 0), MOST_DOUBLINGS);
        // Asked this way round, as base doubled so often may exceed what nanoseconds can hold.
        return cap.dividedBy(1L << doublings).compareTo(base) < 0 ? cap : base.multipliedBy(1L << doublings);
    }
}
