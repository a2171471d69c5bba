package hiresync.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Measures how a run goes: at which pace, and how long the rest takes. Used by the run and by whoever shows it. */
final class Gauge {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    /** Every commit waits a little for the database: nobody wants to know. */
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(3);

    private final LongSupplier nanos;
    private final InstantSource clock;
    private final Deque<Sample> lastMinute = new ArrayDeque<>(); // oldest first; this one, and all below, under "this"
    private @Nullable Found found;
    private int planned = -1;
    private int toAsk;
    private Tally tally = Tally.NOTHING;
    private @Nullable Traffic traffic;
    private Sample begin = new Sample(0, 0, 0);
    private @Nullable Instant waitingSince;

    /** @param nanos a monotonic clock */
    Gauge(LongSupplier nanos, InstantSource clock) {
        this.nanos = nanos;
        this.clock = clock;
    }

    /** @param asked talents; ahead of those that are done by all that is under way or waits for its commit */
    private record Sample(long nanos, long calls, long asked) {}

    synchronized void discovers(Traffic traffic) {
        this.found = Found.NOTHING;
        this.traffic = traffic;
        restart();
    }

    synchronized void discovered(int talents, Instant until) {
        long before = found == null ? 0 : found.talents();
        found = new Found(before + talents, until);
        waitingSince = null;
    }

    synchronized void plans() {
        found = null;
        traffic = null;
        waitingSince = null;
    }

    synchronized void begin(int planned, Tally before, @Nullable Traffic traffic) {
        this.planned = planned;
        this.tally = before;
        this.traffic = traffic;
        this.toAsk = planned - before.done();
        this.found = null;
        restart();
    }

    private void restart() {
        this.begin = sample();
        lastMinute.clear();
        lastMinute.add(begin);
        waitingSince = null;
    }

    synchronized void advance(Tally chunk) {
        tally = tally.plus(chunk);
        waitingSince = null;
    }

    synchronized void waits() {
        waitingSince = waitingSince == null ? clock.instant() : waitingSince;
    }

    synchronized void goesOn() {
        waitingSince = null;
    }

    /** Best asked for at regular times: it measures between them. */
    synchronized Standing standing() {
        Instant now = clock.instant();
        Instant waiting =
                waitingSince == null || waitingSince.plus(WORTH_A_WORD).isAfter(now) ? null : waitingSince;
        if (planned < 0 && found == null) {
            return new Standing(null, -1, tally, OptionalDouble.empty(), OptionalDouble.empty(), null, null, waiting);
        }
        Sample present = sample();
        while (lastMinute.size() > 1 && present.nanos - second().nanos >= MINUTE) {
            lastMinute.removeFirst();
        }
        Sample first = lastMinute.getFirst();
        lastMinute.addLast(present);
        Duration pause = traffic == null ? Duration.ZERO : traffic.pause();
        return new Standing(
                found,
                planned,
                tally,
                perMinute(first, present),
                limit(),
                found == null ? left(first, present, pause) : null,
                pause.isZero() ? null : now.plus(pause),
                waiting);
    }

    private Sample sample() {
        return traffic == null
                ? new Sample(nanos.getAsLong(), tally.done(), tally.done())
                : new Sample(nanos.getAsLong(), traffic.sent(), traffic.asked());
    }

    private Sample second() {
        return lastMinute.stream().skip(1).findFirst().orElseThrow();
    }

    private OptionalDouble limit() {
        return traffic == null ? OptionalDouble.empty() : traffic.perMinute();
    }

    /** In the first minute what comes of it if it goes on so, and as the limits let it. */
    private OptionalDouble perMinute(Sample first, Sample present) {
        long time = present.nanos - first.nanos;
        if (time < SECOND) {
            return OptionalDouble.empty();
        }
        long calls = present.calls - first.calls;
        double goingOn = (double) calls * MINUTE / time;
        return OptionalDouble.of(
                time >= MINUTE ? goingOn : Math.max((double) calls, Math.min(goingOn, limit().orElse(goingOn))));
    }

    /** By the pace of the last minute, but not less than the limits demand; null when nobody was asked in it. */
    private @Nullable Duration left(Sample first, Sample present, Duration pause) {
        Duration least = least(present);
        long asked = present.asked - first.asked;
        if (asked == 0) {
            return present.nanos - begin.nanos < MINUTE && pause.isZero() ? least : null;
        }
        Duration atThisPace = Duration.ofNanos((long) ((double) (present.nanos - first.nanos) / asked * rest(present)))
                .plus(pause);
        return least == null || least.compareTo(atThisPace) < 0 ? atThisPace : least;
    }

    /** What the limits demand for all calls from the first to the last, less the time that is over. */
    private @Nullable Duration least(Sample present) {
        if (traffic == null) {
            return null;
        }
        Duration least =
                traffic.least(present.calls - begin.calls + rest(present)).minusNanos(present.nanos - begin.nanos);
        return least.isNegative() ? Duration.ZERO : least;
    }

    private long rest(Sample present) {
        return Math.max(0, toAsk - (present.asked - begin.asked));
    }
}
