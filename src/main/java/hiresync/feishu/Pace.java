package hiresync.feishu;

import hiresync.ratelimit.SlidingWindows;
import hiresync.ratelimit.Turn;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets callers go one after the other, as the limits and the server's last throttle allow. */
final class Pace {
    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);

    /** Whoever holds it is the next to go; fair, so that nobody waits for ever. */
    private final ReentrantLock turnstile = new ReentrantLock(true);

    private final Brakes brakes;
    private final LongSupplier nanos;
    private final IntFunction<Duration> pauses;
    private final Counters counters;
    private final SlidingWindows windows; // this one, and all below, under "this"
    private long pausedUntil;
    private int throttlesInARow;

    Pace(SlidingWindows windows, Brakes brakes, LongSupplier nanos, IntFunction<Duration> pauses, Counters counters) {
        this.windows = windows;
        this.brakes = brakes;
        this.nanos = nanos;
        this.pauses = pauses;
        this.counters = counters;
        this.pausedUntil = nanos.getAsLong();
    }

    /** Returns when the caller may send; null when the brakes are on. */
    Turn.@Nullable Permit turn() throws InterruptedException {
        long begin = nanos.getAsLong();
        turnstile.lockInterruptibly();
        try {
            return waitForPermit();
        } finally {
            turnstile.unlock();
            counters.turnNanos.add(nanos.getAsLong() - begin);
        }
    }

    /** Follows a call that was permitted. */
    Underway underway(Turn.Permit permit) {
        return new Underway() {
            @Override
            public void sent() {
                Pace.this.sent(permit);
            }

            @Override
            public void arrived() {
                Pace.this.arrived(permit);
            }
        };
    }

    private synchronized void sent(Turn.Permit permit) {
        windows.sent(permit, nanos.getAsLong());
    }

    synchronized void arrived(Turn.Permit permit) {
        windows.arrived(permit, nanos.getAsLong());
    }

    /** Pauses everybody: as long as the server asks, else longer from throttle to throttle. Returns the pause left. */
    synchronized Duration throttled(@Nullable Duration reset) {
        Duration pause = pauseLeft();
        if (reset == null && pause.isZero()) {
            throttlesInARow++;
        }
        Duration asked = reset != null ? reset : pause.isZero() ? pauses.apply(throttlesInARow) : pause;
        if (asked.compareTo(pause) > 0) {
            pausedUntil = nanos.getAsLong() + asked.toNanos();
            LOG.warn("Throttled: nobody calls for the next {} ms", asked.toMillis());
        }
        return pauseLeft();
    }

    /** An answer came that was no throttle. */
    synchronized void flows() {
        throttlesInARow = 0;
    }

    /** How long nobody may call; zero when there is no pause. */
    synchronized Duration pauseLeft() {
        return Duration.ofNanos(Math.max(0, pausedUntil - nanos.getAsLong()));
    }

    private Turn.@Nullable Permit waitForPermit() throws InterruptedException {
        while (!brakes.on()) {
            Duration pause = pauseLeft();
            if (!pause.isZero()) {
                sleepThrottled(pause);
                continue;
            }
            Turn turn = tryTake();
            if (turn instanceof Turn.Permit permit) {
                return permit;
            }
            brakes.sleep(Duration.ofNanos(((Turn.Wait) turn).nanos()));
        }
        return null;
    }

    private void sleepThrottled(Duration pause) throws InterruptedException {
        long begin = nanos.getAsLong();
        brakes.sleep(pause);
        counters.throttleNanos.add(nanos.getAsLong() - begin);
    }

    private synchronized Turn tryTake() {
        return windows.tryTake(nanos.getAsLong());
    }
}
