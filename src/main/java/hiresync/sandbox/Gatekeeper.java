package hiresync.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the vendor's gateway checks before the recruiting product sees a call: limits first, then token, then parameters. */
final class Gatekeeper {
    private static final String BEARER = "Bearer ";

    private final ArrivalWindows windows;
    private final TokenOffice tokens;
    private final Traffic traffic;
    private final Supplier<ThrottleForm> throttleForm;
    private final BiFunction<Query, String, Optional<Reply>> parameters;

    /** @param parameters what is wrong with those of a call, which has this log id; empty when nothing is */
    Gatekeeper(
            ArrivalWindows windows,
            TokenOffice tokens,
            Traffic traffic,
            Supplier<ThrottleForm> throttleForm,
            BiFunction<Query, String, Optional<Reply>> parameters) {
        this.windows = windows;
        this.tokens = tokens;
        this.traffic = traffic;
        this.throttleForm = throttleForm;
        this.parameters = parameters;
    }

    /** To be asked as soon as the call is there: its arrival counts now. Empty when the call may pass. */
    Optional<Reply> refusal(HttpExchange exchange) {
        Optional<ArrivalWindows.Throttle> throttle = windows.arrive();
        traffic.arrived();
        if (throttle.isPresent()) {
            traffic.throttled();
            return throttle.map(throttleForm.get()::reply);
        }
        String logId = Router.logId(exchange);
        return token(exchange.getRequestHeaders().getFirst("Authorization"), logId)
                .or(() -> parameters.apply(Query.of(exchange), logId));
    }

    private Optional<Reply> token(@Nullable String authorization, String logId) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.of(Errors.tokenMissing());
        }
        return tokens.accepts(authorization.substring(BEARER.length()))
                ? Optional.empty()
                : Optional.of(Errors.tokenInvalid(logId));
    }
}
