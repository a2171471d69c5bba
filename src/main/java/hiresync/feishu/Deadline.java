package hiresync.feishu;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ends a call that takes too long. It stands still while the call waits for something that is not Feishu's doing. */
final class Deadline {
    private final ScheduledExecutorService timers;
    private final Runnable end;
    private ScheduledFuture<?> timer;
    private volatile boolean passed;

    /** @param end closes the call's connection */
    Deadline(ScheduledExecutorService timers, Duration within, Runnable end) {
        this.timers = timers;
        this.end = end;
        this.timer = timers.schedule(this::pass, within.toNanos(), TimeUnit.NANOSECONDS);
    }

    void standStillDuring(Runnable wait) {
        long left = timer.getDelay(TimeUnit.NANOSECONDS);
        timer.cancel(false);
        wait.run();
        timer = timers.schedule(this::pass, left, TimeUnit.NANOSECONDS);
    }

    boolean passed() {
        return passed;
    }

    void cancel() {
        timer.cancel(false);
    }

    private void pass() {
        passed = true;
        end.run();
    }
}
