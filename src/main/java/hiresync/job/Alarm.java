package hiresync.job;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does something when a moment comes, unless it is closed before. */
public final class Alarm implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "window");
        thread.setDaemon(true);
        return thread;
    });

    /** At once when the moment has passed, never when it is null. */
    public void at(@Nullable Instant moment, Instant now, Runnable action) {
        if (moment != null) {
            var unused = timer.schedule(action, Duration.between(now, moment).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
