package hiresync.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something after a time, unless it is closed before. */
final class Alarm implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "window");
        thread.setDaemon(true);
        return thread;
    });

    /** At once when the time is not above 0. */
    void after(Duration time, Runnable action) {
        var unused = timer.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
