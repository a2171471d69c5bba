package hiresync.feishu;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only when somebody sleeps, and then at once. */
final class HandTime {
    static final Instant BEGIN = Instant.parse("2026-11-22T01:00:00Z");

    final AtomicLong nanos = new AtomicLong();
    NetworkSettings network = NetworkSettings.DIRECT;
    final List<Duration> slept = new CopyOnWriteArrayList<>();

    Outside outside() {
        return outside((duration, stopped) -> {
            slept.add(duration);
            nanos.addAndGet(duration.toNanos());
            return stopped.getCount() == 0;
        });
    }

    /** Whoever sleeps does so until the brakes are on; {@code asleep} gets a permit for each. */
    Outside outsideAsleep(Semaphore asleep) {
        return outside((Duration duration, CountDownLatch stopped) -> {
            slept.add(duration);
            asleep.release();
            stopped.await();
            return true;
        });
    }

    void passes(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    private Outside outside(Sleeper sleeper) {
        return new Outside(() -> BEGIN.plusNanos(nanos.get()), nanos::get, sleeper, new Random(1), network);
    }
}
