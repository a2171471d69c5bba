package hiresync.ratelimit;

import java.time.Duration;

/**
 * How many calls of a window are ours at present: all that the limit gives us, until it shows that others call too. Then
 * fewer, and from there on more again, slowly at first: each throttled call is also lost to the others.
 */
final class Allotment {
    private static final double REST = Duration.ofSeconds(5).toNanos();
    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final int calls;
    private int yielded;
    private long since;

    Allotment(int calls) {
        this.calls = calls;
        this.yielded = calls;
    }

    int at(long now) {
        if (yielded == calls) {
            return calls;
        }
        double minutes = Math.max(0, now - since - REST) / MINUTE;
        double regained = calls * (0.1 * minutes + 0.4 * minutes * minutes);
        return (int) Math.min(calls, yielded + regained);
    }

    /** No more than that, at least one; it never makes room. */
    void yieldTo(int less, long now) {
        yielded = Math.max(1, Math.min(less, at(now)));
        since = now;
    }
}
