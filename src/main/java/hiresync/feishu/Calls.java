package hiresync.feishu;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** Calls until the answer is about what was asked: what concerns everybody is dealt with here. */
final class Calls {
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
    Sender.@Nullable Sent call(Function<Token, HttpUriRequestBase> request) throws InterruptedException {
        Patience patience = new Patience();
        Sender.Sent sent = sender.send(request);
        while (sent != null && patience.goesOnAfter(sent)) {
            // After a halt this sends nothing any more.
            sent = sender.send(request);
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
