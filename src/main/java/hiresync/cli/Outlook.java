package hiresync.cli;

import hiresync.ratelimit.Limits;
import hiresync.ratelimit.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
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
    /** @param ages how long ago each call was made that the limits may still count */
    static Outlook of(long talents, Limits limits, Collection<Duration> ages, Window window, Instant now) {
        long allowed = Math.min(talents, window.cap().calls());
        if (limits.each().isEmpty()) {
            return new Outlook(allowed, null, null);
        }
        Instant closesAt = window.closesAt();
        Duration closesIn = closesAt == null ? null : Duration.between(now, closesAt);
        Schedule schedule = new Schedule(limits, allowed, ages);
        Duration takes = Duration.ZERO;
        for (long calls = 0; calls < allowed; calls++) {
            Duration next = schedule.next();
            if (closesIn != null && next.compareTo(closesIn) > 0) {
                return new Outlook(calls, takes, now.plus(takes));
            }
            takes = next;
        }
        return new Outlook(allowed, takes, now.plus(takes));
    }
}
