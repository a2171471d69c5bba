package hiresync.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a request's address. */
record Query(Map<String, String> parameters) {

    static Query of(HttpExchange exchange) {
        return parse(exchange.getRequestURI().getRawQuery());
    }

    private static Query parse(@Nullable String raw) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : (raw == null ? "" : raw).split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Query(parameters);
    }

    /** Empty when it is missing. */
    String value(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
