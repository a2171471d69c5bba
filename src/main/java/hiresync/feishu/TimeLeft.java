package hiresync.feishu;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What is left of a time that began to run when this was made. */
final class TimeLeft {
    private final Duration whole;
    private final LongSupplier nanos;
    private final long begin;

    TimeLeft(Duration whole, LongSupplier nanos) {
        this.whole = whole;
        this.nanos = nanos;
        this.begin = nanos.getAsLong();
    }

    Duration whole() {
        return whole;
    }

    boolean isOver() {
        return atMost(whole).isZero();
    }

    /** The shorter of both, and never below zero. */
    Duration atMost(Duration other) {
        Duration left = whole.minusNanos(nanos.getAsLong() - begin);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(other) < 0 ? left : other;
    }
}
