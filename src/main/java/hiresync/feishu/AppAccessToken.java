package hiresync.feishu;

import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/**
 * The app_access_token of a store app: given for its ticket, and kept until near its end. When the ticket is refused as
 * stale it is read once more, and tried when it is another one: its file may have been renewed meanwhile. One caller at a
 * time.
 */
final class AppAccessToken {
    private static final Set<String> STALE_TICKET = Set.of("10012", "10013");

    private final TokenCalls calls;
    private final Function<String, HttpUriRequestBase> requests;
    private final AppTicket ticket;
    private final LongSupplier nanos;
    private @Nullable Token kept;

    /** @param requests asks for the token, with this ticket */
    AppAccessToken(
            TokenCalls calls, Function<String, HttpUriRequestBase> requests, AppTicket ticket, LongSupplier nanos) {
        this.calls = calls;
        this.requests = requests;
        this.ticket = ticket;
        this.nanos = nanos;
    }

    Grant current(TimeLeft left) {
        Token old = kept;
        if (old != null && old.isFreshAt(nanos.getAsLong())) {
            return new Grant.Given(old);
        }
        Grant grant = ask(left);
        if (grant instanceof Grant.Given given) {
            kept = given.token();
            return grant;
        }
        boolean stops = grant instanceof Grant.Denied denied && denied.atOnce();
        return old == null || !old.isValidAt(nanos.getAsLong()) || stops ? grant : new Grant.Given(old);
    }

    /** It is refused. */
    void drop() {
        kept = null;
    }

    private Grant ask(TimeLeft left) {
        try {
            String first = ticket.read();
            TokenCalls.Asked asked = calls.send(requests.apply(first), left);
            if (asked.hasCode(STALE_TICKET)) {
                String second = ticket.read();
                asked = second.equals(first) ? asked : calls.send(requests.apply(second), left);
            }
            return asked.hasCode(STALE_TICKET)
                    ? denied(Sentences.staleTicket(asked.answer(), ticket))
                    : asked.grant("app_access_token");
        } catch (AppTicket.Unusable e) {
            return denied(e.sentence());
        }
    }

    /** The ticket comes from outside, perhaps in a minute: a token that is good still is used to its end first. */
    private static Grant denied(String sentence) {
        return new Grant.Denied(new Halt(Halt.Reason.CONFIGURATION, sentence), false);
    }
}
