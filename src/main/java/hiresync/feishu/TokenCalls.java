package hiresync.feishu;

import hiresync.response.ResponseBody;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests for tokens, counts them, and reads what came. */
final class TokenCalls {
    private static final Logger LOG = LoggerFactory.getLogger(TokenCalls.class);

    private final Http http;
    private final Duration callTimeout;
    private final Brakes brakes;
    private final LongSupplier nanos;
    private final Counters counters;

    TokenCalls(Http http, Duration callTimeout, Brakes brakes, LongSupplier nanos, Counters counters) {
        this.http = http;
        this.callTimeout = callTimeout;
        this.brakes = brakes;
        this.nanos = nanos;
        this.counters = counters;
    }

    /** After a stop nobody needs a token any more, and the call is cut. */
    Asked send(HttpUriRequestBase request, TimeLeft left) {
        counters.tokenRequests.increment();
        long begin = nanos.getAsLong();
        Duration within = left.atMost(callTimeout);
        Answer answer = brakes.cutting(request::cancel, () -> http.send(request, within, Underway.UNPACED));
        LOG.debug(
                "Request for a token: {}, {}, after {} ms, log id {}",
                answer.verdict(),
                answer.what(),
                Duration.ofNanos(nanos.getAsLong() - begin).toMillis(),
                answer.logId());
        return new Asked(answer, begin);
    }

    /** An answer to the request for a token, and when that was sent, in monotonic nanoseconds. */
    record Asked(Answer answer, long requestedAt) {
        boolean hasCode(Set<String> codes) {
            return codes.contains(answer.code());
        }

        /** @param member the answer's member that holds the token */
        Grant grant(String member) {
            Token token = token(member);
            if (token != null) {
                return new Grant.Given(token);
            }
            return switch (answer.verdict()) {
                case FATAL -> denied(Halt.Reason.CONFIGURATION);
                case QUOTA -> denied(Halt.Reason.QUOTA);
                default -> new Grant.Missed(answer);
            };
        }

        private Grant denied(Halt.Reason reason) {
            return new Grant.Denied(new Halt(reason, Sentences.halt("the request for a token", answer)), true);
        }

        private @Nullable Token token(String member) {
            if (answer.verdict() != Verdict.ACCEPTED
                    || !(answer instanceof Answer.Given given)
                    || !(given.body() instanceof ResponseBody.Envelope body)) {
                return null;
            }
            String value = body.text(member);
            long seconds = Math.min(body.number("expire").orElse(0), Integer.MAX_VALUE);
            return value == null || !Require.isHeaderSafe(value) || seconds < 1
                    ? null
                    : new Token(value, requestedAt, Duration.ofSeconds(seconds).toNanos());
        }
    }
}
