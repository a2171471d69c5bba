package hiresync.sandbox;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts calls as they arrive and leave. */
final class Traffic {
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong throttled = new AtomicLong();
    private final AtomicLong tokenCalls = new AtomicLong();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger peak = new AtomicInteger();

    void arrived() {
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
        inFlight.decrementAndGet();
    }

    void tokenCalled() {
        tokenCalls.incrementAndGet();
    }

    SandboxStats stats(int held) {
        return new SandboxStats(
                calls.get(), answered.get(), throttled.get(), tokenCalls.get(), peak.get(), inFlight.get(), held);
    }
}
