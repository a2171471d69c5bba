package hiresync.feishu;

import java.time.Duration;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls until an answer settles what was asked: what failed in passing is tried again, bounded in tries and time. */
final class Tries {
    private static final Logger LOG = LoggerFactory.getLogger(Tries.class);

    private final Calls calls;
    private final IntFunction<Duration> pauses;
    private final int most;
    private final Duration within;
    private final Outage outage;
    private final Brakes brakes;
    private final Counters counters;

    Tries(
            Calls calls,
            IntFunction<Duration> pauses,
            int most,
            Duration within,
            Outage outage,
            Brakes brakes,
            Counters counters) {
        this.calls = calls;
        this.pauses = pauses;
        this.most = most;
        this.within = within;
        this.outage = outage;
        this.brakes = brakes;
        this.counters = counters;
    }

    /** The last answer, and how often it was tried. */
    record Tried(Answer answer, int tries) {}

    /** Null when the brakes are on. */
    @Nullable
    Tried ask(Question question) throws InterruptedException {
        outage.begins();
        Duration spent = Duration.ZERO;
        for (int tries = 1; true; tries++) {
            Sender.Sent sent = calls.call(question);
            if (sent == null) {
                return null;
            }
            count(tries, sent);
            if (sent.answer().verdict() != Verdict.TRANSIENT) {
                return new Tried(sent.answer(), tries);
            }
            outage.missed(sent.answer());
            Duration pause = pauses.apply(tries);
            spent = spent.plus(sent.took()).plus(pause);
            if (tries >= most || spent.compareTo(within) > 0) {
                return new Tried(sent.answer(), tries);
            }
            LOG.debug("{}: try {} of {} comes in {} ms", question.name(), tries + 1, most, pause.toMillis());
            if (!brakes.sleep(pause)) {
                return null;
            }
        }
    }

    private void count(int tries, Sender.Sent sent) {
        if (tries == 1) {
            counters.asked.increment();
        } else if (sent.hasLeft()) {
            counters.retried.increment();
        }
    }
}
