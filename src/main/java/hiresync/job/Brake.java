package hiresync.job;

import hiresync.warehouse.RunEnd;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Ends a run before its end: what has arrived is committed, nobody else is asked. The first reason counts. */
public final class Brake {
    private final AtomicReference<@Nullable Reason> reason = new AtomicReference<>();
    private final CountDownLatch pulled = new CountDownLatch(1);

    /** How the run ends, and one sentence for the operator. */
    public record Reason(RunEnd end, String sentence) {}

    public void pull(RunEnd end, String sentence) {
        reason.compareAndSet(null, new Reason(end, sentence));
        pulled.countDown();
    }

    public Optional<Reason> reason() {
        return Optional.ofNullable(reason.get());
    }

    /** Waits for so long, but no longer than until it is pulled: whether it is. */
    boolean isPulledWithin(Duration time) {
        try {
            return pulled.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
