package hiresync.feishu;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Asks for a token, again and again. Refused credentials halt everybody at once; so does having none in time. */
final class TokenRequest {
    private final Issuer issuer;
    private final Duration callTimeout;
    private final IntFunction<Duration> pauses;
    private final Brakes brakes;
    private final LongSupplier nanos;

    TokenRequest(Issuer issuer, Duration callTimeout, IntFunction<Duration> pauses, Brakes brakes, LongSupplier nanos) {
        this.issuer = issuer;
        this.callTimeout = callTimeout;
        this.pauses = pauses;
        this.brakes = brakes;
        this.nanos = nanos;
    }

    /** One try while there is a good token still; null when it gave none. */
    @Nullable
    Token once() {
        Grant grant = issuer.ask(new TimeLeft(callTimeout, nanos));
        if (grant instanceof Grant.Denied denied && denied.atOnce()) {
            halt(denied.halt());
        }
        return grant instanceof Grant.Given given ? given.token() : null;
    }

    /** Tries again and again; null when the brakes are on, which they are when the time is over. */
    @Nullable
    Token untilGiven(Duration within) throws InterruptedException {
        TimeLeft left = new TimeLeft(within, nanos);
        for (int failure = 1; !brakes.on(); failure++) {
            Grant grant = issuer.ask(left);
            if (grant instanceof Grant.Given given) {
                return given.token();
            }
            if (grant instanceof Grant.Denied denied) {
                halt(denied.halt());
            } else if (grant instanceof Grant.Missed missed) {
                pause(missed.answer(), failure, left);
            }
        }
        return null;
    }

    private void pause(Answer answer, int failure, TimeLeft left) throws InterruptedException {
        Duration reset = answer instanceof Answer.Given given ? given.reset() : null;
        boolean goesOn = brakes.sleep(left.atMost(reset != null ? reset : pauses.apply(failure)));
        if (goesOn && left.isOver()) {
            brakes.halt(Halt.Reason.NO_TOKEN, Sentences.noToken(answer, left.whole()));
        }
    }

    private void halt(Halt halt) {
        brakes.halt(halt.reason(), halt.sentence());
    }
}
