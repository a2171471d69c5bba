package hiresync.sandbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Counts calls as they arrive and leave. */
final class Traffic {
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong throttled = new AtomicLong();
    private final AtomicLong tokenCalls = new AtomicLong();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicReference<@Nullable Span> calling = new AtomicReference<>();
    private final LongSupplier nanoTime;

    Traffic(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void arrived() {
        long now = nanoTime.getAsLong();
        calling.compareAndSet(null, new Span(now, now));
        calls.incrementAndGet();
        peak.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    }

    void answered() {
        answered.incrementAndGet();
    }

    void throttled() {
        throttled.incrementAndGet();
    }

    void left() {
        long now = nanoTime.getAsLong();
        calling.updateAndGet(span -> span == null ? null : span.until(now));
        inFlight.decrementAndGet();
    }

    void tokenCalled() {
        tokenCalls.incrementAndGet();
    }

    SandboxStats stats(int held) {
        Span span = calling.get();
        return new SandboxStats(
                calls.get(),
                answered.get(),
                throttled.get(),
                tokenCalls.get(),
                peak.get(),
                inFlight.get(),
                held,
                span == null ? Duration.ZERO : span.length());
    }

    /** Of a monotonic clock, which may run over. */
    private record Span(long first, long last) {
        Span until(long moment) {
            return moment - last > 0 ? new Span(first, moment) : this;
        }

        Duration length() {
            return Duration.ofNanos(last - first);
        }
    }
}
