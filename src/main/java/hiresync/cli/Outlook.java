package hiresync.cli;

import hiresync.ratelimit.Limits;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a run comes that begins now, and how long that takes: each talent called once, at the limits' pace.
 *
 * @param calls talents that it comes to
 * @param takes null when no limit says how long
 * @param endsAt likewise
 */
record Outlook(
        long calls, @Nullable Duration takes, @Nullable Instant endsAt) {
    static Outlook of(long talents, Limits limits, Window window, Instant now) {
        long allowed = Math.min(talents, window.cap().calls());
        if (limits.each().isEmpty()) {
            return new Outlook(allowed, null, null);
        }
        Instant closesAt = window.closesAt();
        long calls = closesAt == null ? allowed : within(Duration.between(now, closesAt), allowed, limits);
        Duration takes = limits.time(calls);
        return new Outlook(calls, takes, now.plus(takes));
    }

    /** The most calls that fit into that time. */
    private static long within(Duration time, long allowed, Limits limits) {
        long fit = 0;
        long most = allowed;
        while (fit < most) {
            long tried = fit + (most - fit + 1) / 2;
            if (limits.time(tried).compareTo(time) <= 0) {
                fit = tried;
            } else {
                most = tried - 1;
            }
        }
        return fit;
    }
}
