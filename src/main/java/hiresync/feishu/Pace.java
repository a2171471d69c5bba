package hiresync.feishu;

import hiresync.ratelimit.SlidingWindows;
import hiresync.ratelimit.Turn;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets callers go one after the other, as the limits and the server's last throttle allow. After a throttle one of them
 * goes first: the others wait until its answer shows that there is room again.
 */
final class Pace {
    /** Without a word from the server somebody tries as often as this: room that nobody takes is lost. */
    private static final Duration LONGEST_GUESS = Duration.ofSeconds(3);

    /** A pause this much longer than what is known already: many that were under way are throttled at once. */
    private static final Duration WORTH_A_WORD = Duration.ofMillis(100);

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
    private @Nullable Probe probe;

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

    /**
     * The server had no room for the call of this permit. Pauses everybody: as long as the server asks, else longer from
     * throttle to throttle.
     */
    synchronized void throttled(Turn.Permit permit, @Nullable Duration reset) {
        windows.throttled(permit, reset, nanos.getAsLong());
        if (probe == null || probe.isOf(permit)) {
            probeAnew();
        }
        Duration pause = pauseLeft();
        if (reset == null && pause.isZero()) {
            throttlesInARow++;
        }
        Duration asked = reset != null ? reset : pause.isZero() ? guess() : pause;
        if (asked.compareTo(pause) > 0) {
            pausedUntil = nanos.getAsLong() + asked.toNanos();
            if (asked.minus(pause).compareTo(WORTH_A_WORD) >= 0) {
                LOG.warn("Throttled: nobody calls for the next {} ms", asked.toMillis());
            }
        }
    }

    private Duration guess() {
        Duration drawn = pauses.apply(throttlesInARow);
        return drawn.compareTo(LONGEST_GUESS) < 0 ? drawn : LONGEST_GUESS;
    }

    /** The call of this permit met no throttle. */
    synchronized void flows(Turn.Permit permit) {
        throttlesInARow = 0;
        if (probe != null && probe.isOf(permit)) {
            probe.known.countDown();
            probe = null;
        }
    }

    /** How long nobody may call; zero when there is no pause. */
    synchronized Duration pauseLeft() {
        return Duration.ofNanos(Math.max(0, pausedUntil - nanos.getAsLong()));
    }

    private Turn.@Nullable Permit waitForPermit() throws InterruptedException {
        while (!brakes.on()) {
            Duration pause = pauseLeft();
            CountDownLatch probed = probeUnderway();
            if (!pause.isZero()) {
                sleepThrottled(pause);
                continue;
            }
            if (probed != null) {
                brakes.await(probed);
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
        Turn turn = windows.tryTake(nanos.getAsLong());
        if (probe != null && turn instanceof Turn.Permit permit) {
            probe.permit = permit;
        }
        return turn;
    }

    private synchronized @Nullable CountDownLatch probeUnderway() {
        return probe == null || probe.permit == null ? null : probe.known;
    }

    private void probeAnew() {
        if (probe != null) {
            probe.known.countDown();
        }
        probe = new Probe();
    }

    /** The first call after a throttle. */
    private static final class Probe {
        /** Opens when its answer came. */
        final CountDownLatch known = new CountDownLatch(1);

        /** Null until it is its turn. */
        Turn.@Nullable Permit permit;

        boolean isOf(Turn.Permit other) {
            return permit == other;
        }
    }
}
