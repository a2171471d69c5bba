package hiresync.feishu;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls until the answer is about what was asked: what concerns everybody is dealt with here. */
final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    private final String what;
    private final Sender sender;
    private final Tokens tokens;
    private final Pace pace;
    private final Outage outage;
    private final Brakes brakes;
    private final LongSupplier nanos;
    private final Duration throttledWithin;
    private final Counters counters;

    /** @param what is called, as the object of a sentence */
    Calls(
            String what,
            Sender sender,
            Tokens tokens,
            Pace pace,
            Outage outage,
            Brakes brakes,
            LongSupplier nanos,
            Duration throttledWithin,
            Counters counters) {
        this.what = what;
        this.sender = sender;
        this.tokens = tokens;
        this.pace = pace;
        this.outage = outage;
        this.brakes = brakes;
        this.nanos = nanos;
        this.throttledWithin = throttledWithin;
        this.counters = counters;
    }

    /** An answer about what was asked, or one more throttle than it bears; null when the brakes are on. */
    Sender.@Nullable Sent call(Question question) throws InterruptedException {
        Patience patience = new Patience();
        Sender.Sent sent = sender.send(question);
        while (sent != null && patience.goesOnAfter(sent)) {
            // After a halt this sends nothing any more.
            sent = sender.send(question);
        }
        return sent;
    }

    /** What one call has been through so far. */
    private final class Patience {
        private boolean renewed;
        private @Nullable Long throttledSince;

        boolean goesOnAfter(Sender.Sent sent) {
            Answer answer = sent.answer();
            switch (answer.verdict()) {
                case THROTTLED -> {
                    return bears(answer);
                }
                case TOKEN -> renew(sent);
                case QUOTA -> brakes.halt(Halt.Reason.QUOTA, Sentences.halt(what, answer));
                case FATAL -> brakes.halt(Halt.Reason.CONFIGURATION, Sentences.halt(what, answer));
                case ACCEPTED, TRANSIENT, REFUSED, GONE -> {
                    return false;
                }
            }
            return true;
        }

        private void renew(Sender.Sent sent) {
            boolean another = !renewed && tokens.drop(sent.token());
            if (!another) {
                brakes.halt(Halt.Reason.CONFIGURATION, Sentences.tokenRefused(sent.answer(), renewed));
            }
            renewed = true;
            LOG.debug("The token was refused, {}", another ? "a new one is fetched" : "and no other can be had");
        }

        /** Throttles do not count as tries, but end some time: for everybody when nobody was answered meanwhile. */
        private boolean bears(Answer answer) {
            counters.throttled.increment();
            long now = nanos.getAsLong();
            throttledSince = throttledSince == null ? Long.valueOf(now) : throttledSince;
            Duration borne = Duration.ofNanos(now - throttledSince);
            if (borne.plus(pace.pauseLeft()).compareTo(throttledWithin) <= 0) {
                return true;
            }
            if (outage.silence().compareTo(borne) >= 0) {
                brakes.halt(Halt.Reason.OUTAGE, Sentences.throttledForever(throttledWithin, answer));
                return true;
            }
            return false;
        }
    }
}
