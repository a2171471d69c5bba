package hiresync.feishu;

import hiresync.response.ResponseBody;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** Asks for a token. Refused credentials halt everybody at once; so does having none in time. */
final class TokenRequest {
    private final Http http;
    private final Supplier<HttpUriRequestBase> requests;
    private final Duration callTimeout;
    private final IntFunction<Duration> pauses;
    private final Brakes brakes;
    private final LongSupplier nanos;
    private final Counters counters;

    TokenRequest(
            Http http,
            Supplier<HttpUriRequestBase> requests,
            Duration callTimeout,
            IntFunction<Duration> pauses,
            Brakes brakes,
            LongSupplier nanos,
            Counters counters) {
        this.http = http;
        this.requests = requests;
        this.callTimeout = callTimeout;
        this.pauses = pauses;
        this.brakes = brakes;
        this.nanos = nanos;
        this.counters = counters;
    }

    /** One try; null when it gave none. */
    @Nullable
    Token once() throws InterruptedException {
        long requestedAt = nanos.getAsLong();
        Answer answer = send(callTimeout);
        return haltIfFatal(answer) ? null : token(answer, requestedAt);
    }

    /** Tries again and again; null when the brakes are on, which they are when the time is over. */
    @Nullable
    Token untilGiven(Duration within) throws InterruptedException {
        long begin = nanos.getAsLong();
        for (int failure = 1; !brakes.on(); failure++) {
            long requestedAt = nanos.getAsLong();
            Answer answer = send(shorter(callTimeout, left(within, begin)));
            Token token = haltIfFatal(answer) ? null : token(answer, requestedAt);
            if (token != null) {
                return token;
            }
            boolean goesOn = brakes.sleep(shorter(pause(answer, failure), left(within, begin)));
            if (goesOn && left(within, begin).isZero()) {
                brakes.halt(Halt.Reason.NO_TOKEN, Sentences.noToken(answer, within));
            }
        }
        return null;
    }

    /** After a stop nobody needs a token any more. */
    private Answer send(Duration within) {
        counters.tokenRequests.increment();
        HttpUriRequestBase request = requests.get();
        return brakes.cutting(request::cancel, () -> http.send(request, within, Underway.UNPACED));
    }

    private boolean haltIfFatal(Answer answer) {
        switch (answer.verdict()) {
            case FATAL -> brakes.halt(Halt.Reason.CONFIGURATION, Sentences.halt("the request for a token", answer));
            case QUOTA -> brakes.halt(Halt.Reason.QUOTA, Sentences.halt("the request for a token", answer));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Token token(Answer answer, long requestedAt) {
        if (answer.verdict() != Verdict.ACCEPTED
                || !(answer instanceof Answer.Given given)
                || !(given.body() instanceof ResponseBody.Envelope body)) {
            return null;
        }
        String value = body.text("tenant_access_token");
        long seconds = Math.min(body.number("expire").orElse(0), Integer.MAX_VALUE);
        return value == null || !Require.isHeaderSafe(value) || seconds < 1
                ? null
                : new Token(value, requestedAt, Duration.ofSeconds(seconds).toNanos());
    }

    private Duration pause(Answer answer, int failure) {
        Duration reset = answer instanceof Answer.Given given ? given.reset() : null;
        return reset != null ? reset : pauses.apply(failure);
    }

    private Duration left(Duration within, long begin) {
        Duration left = within.minusNanos(nanos.getAsLong() - begin);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
