package hiresync.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the vendor's gateway checks before the recruiting product sees a call: limits first, then token, then parameters. */
final class Gatekeeper {
    private static final String BEARER = "Bearer ";
    private static final List<String> USER_ID_TYPES = List.of("", "open_id", "union_id", "user_id", "people_admin_id");

    private final ArrivalWindows windows;
    private final TokenOffice tokens;
    private final Traffic traffic;
    private final Supplier<ThrottleForm> throttleForm;

    Gatekeeper(ArrivalWindows windows, TokenOffice tokens, Traffic traffic, Supplier<ThrottleForm> throttleForm) {
        this.windows = windows;
        this.tokens = tokens;
        this.traffic = traffic;
        this.throttleForm = throttleForm;
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
                .or(() -> parameters(Query.of(exchange), logId));
    }

    private Optional<Reply> token(@Nullable String authorization, String logId) {
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.of(Errors.tokenMissing());
        }
        return tokens.accepts(authorization.substring(BEARER.length()))
                ? Optional.empty()
                : Optional.of(Errors.tokenInvalid(logId));
    }

    private static Optional<Reply> parameters(Query query, String logId) {
        if (query.value("talent_id").isBlank()) {
            return Optional.of(Errors.invalidField("talent_id", "", "talent_id is required", logId));
        }
        String type = query.value("user_id_type");
        return USER_ID_TYPES.contains(type)
                ? Optional.empty()
                : Optional.of(Errors.invalidField("user_id_type", type, "user_id_type is not an option", logId));
    }
}
