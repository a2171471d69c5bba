package hiresync.ratelimit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * So many calls in any stretch of time of that length.
 *
 * @param calls at least 1
 * @param per above 0 and at most 24 hours
 */
public record Limit(int calls, Duration per) {
    private static final Duration LONGEST = Duration.ofHours(24);

    public Limit {
        if (calls < 1) {
            throw new IllegalArgumentException("a limit allows at least 1 call, not " + calls);
        }
        if (per.isNegative() || per.isZero() || per.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a limit's time is above 0 and at most 24h, not " + per);
        }
    }

    /** The part of the calls that is ours, rounded down, at least 1; {@code share} is above 0 and at most 1. */
    Limit share(double share) {
        BigDecimal ours = BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(calls));
        return new Limit(Math.max(1, ours.setScale(0, RoundingMode.FLOOR).intValueExact()), per);
    }
}
