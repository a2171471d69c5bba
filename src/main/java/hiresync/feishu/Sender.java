package hiresync.feishu;

import hiresync.ratelimit.Turn;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one call: with a good token, when its turn has come, and while there are calls left. */
final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final Tokens tokens;
    private final Pace pace;
    private final CallsLeft callsLeft;
    private final Http http;
    private final Duration callTimeout;
    private final LongSupplier nanos;
    private final Counters counters;

    Sender(
            Tokens tokens,
            Pace pace,
            CallsLeft callsLeft,
            Http http,
            Duration callTimeout,
            LongSupplier nanos,
            Counters counters) {
        this.tokens = tokens;
        this.pace = pace;
        this.callsLeft = callsLeft;
        this.http = http;
        this.callTimeout = callTimeout;
        this.nanos = nanos;
        this.counters = counters;
    }

    /** Null when the brakes are on. */
    @Nullable
    Sent send(Question question) throws InterruptedException {
        // The token first: fetching it takes time, in which turns would pile up to a burst.
        Token token = tokens.current();
        Turn.Permit permit = token == null ? null : pace.turn();
        if (token == null || permit == null) {
            return null;
        }
        // One that ran out meanwhile does not cost the turn: the wait for the next may last longer than a token.
        Token good = token.isValidAt(nanos.getAsLong()) ? token : tokens.current();
        if (good == null || !callsLeft.take()) {
            pace.arrived(permit); // nothing was sent
            pace.flows(permit);
            return null;
        }
        return sent(question, good, permit);
    }

    private Sent sent(Question question, Token token, Turn.Permit permit) {
        long begin = nanos.getAsLong();
        Departure departure = new Departure(pace.underway(permit), counters);
        Answer answer = null;
        try {
            answer = http.send(question.request().apply(token), callTimeout, departure);
        } finally {
            if (!departure.hasLeft()) {
                callsLeft.giveBack();
            }
            if (answer == null || answer.verdict() != Verdict.THROTTLED) {
                pace.flows(permit); // even if it broke down, as others may wait for it
            } else {
                pace.throttled(permit, answer instanceof Answer.Given given ? given.reset() : null);
            }
        }
        Duration took = Duration.ofNanos(nanos.getAsLong() - begin);
        LOG.debug(
                "{}: {}, {}, after {} ms, log id {}",
                question.name(),
                answer.verdict(),
                answer.what(),
                took.toMillis(),
                answer.logId());
        return new Sent(token, answer, took, departure.hasLeft());
    }

    /**
     * A call's answer, the token it was sent with, and how long it took.
     *
     * @param hasLeft whether there was a connection for it to leave on
     */
    record Sent(Token token, Answer answer, Duration took, boolean hasLeft) {}
}
