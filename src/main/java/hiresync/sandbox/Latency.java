package hiresync.sandbox;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Lets answers take their time without a thread that waits with each of them. */
record Latency(Duration mean, double jitter, ScheduledExecutorService timer) {

    void then(Runnable send) {
        long nanos = nanos(mean, jitter, ThreadLocalRandom.current().nextDouble(-1, 1));
        if (nanos == 0) {
            send.run();
        } else {
            var unused = timer.schedule(send, nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** @param stray from -1, the shortest, to 1, the longest */
    static long nanos(Duration mean, double jitter, double stray) {
        return Math.round(mean.toNanos() * (1 + jitter * stray));
    }
}
