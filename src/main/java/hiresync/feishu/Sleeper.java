package hiresync.feishu;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits, so that tests need not. */
public interface Sleeper {
    /** Really waits. */
    Sleeper REAL = (duration, stopped) -> stopped.await(duration.toNanos(), TimeUnit.NANOSECONDS);

    /** Returns when the duration has passed or the latch has opened, whichever comes first: true when it has opened. */
    boolean sleep(Duration duration, CountDownLatch stopped) throws InterruptedException;
}
