package hiresync.feishu;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices that the API is down: so many talents have failed in a row, and nothing was answered for so long. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    /** Calls that fail in passing are no news; when all do for such a part of the bound, whoever watches wants to know. */
    private static final int WORTH_A_WORD = 12;

    private final int failures;
    private final Duration after;
    private final Brakes brakes;
    private final LongSupplier nanos;
    private boolean begun;
    private long lastAnswer;
    private int inARow;
    private @Nullable Long missingSince;
    private boolean told;

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
        if (told && missingSince != null) {
            LOG.info("Feishu answers again, after {} s", (lastAnswer - missingSince) / 1_000_000_000);
        }
        missingSince = null;
        told = false;
    }

    /** One try failed in passing; others may follow. */
    synchronized void missed(Answer answer) {
        long now = nanos.getAsLong();
        missingSince = missingSince == null ? Long.valueOf(now) : missingSince;
        Duration missing = Duration.ofNanos(now - missingSince);
        if (!told && missing.compareTo(after.dividedBy(WORTH_A_WORD)) >= 0) {
            told = true;
            LOG.warn(
                    "Every call has failed for {} s, the last one with {}; they are repeated, and the run ends with 1 when"
                            + " that lasts",
                    missing.toSeconds(),
                    Sentences.what(answer));
        }
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
