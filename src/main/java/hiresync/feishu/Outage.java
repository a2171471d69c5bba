package hiresync.feishu;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Notices that the API is down: so many talents have failed in a row, and nothing was answered for so long. */
final class Outage {
    private final int failures;
    private final Duration after;
    private final Brakes brakes;
    private final LongSupplier nanos;
    private boolean begun;
    private long lastAnswer;
    private int inARow;

    Outage(int failures, Duration after, Brakes brakes, LongSupplier nanos) {
        this.failures = failures;
        this.after = after;
        this.brakes = brakes;
        this.nanos = nanos;
    }

    /** Somebody is about to call; before that, silence says nothing. */
    synchronized void begins() {
        if (!begun) {
            begun = true;
            lastAnswer = nanos.getAsLong();
        }
    }

    /** An answer about a talent came, whatever it said. */
    synchronized void answered() {
        lastAnswer = nanos.getAsLong();
        inARow = 0;
    }

    /** A talent could not be had, with all its tries. */
    synchronized void failed(Answer last) {
        inARow++;
        if (inARow >= failures && silence().compareTo(after) >= 0) {
            brakes.halt(Halt.Reason.OUTAGE, Sentences.outage(inARow, silence(), last));
        }
    }

    /** How long nothing has been answered. */
    synchronized Duration silence() {
        return Duration.ofNanos(nanos.getAsLong() - lastAnswer);
    }
}
