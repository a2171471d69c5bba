package hiresync.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives every call a log id, none of them twice, and finds its endpoint by method and whole path (the JDK's server goes by
 * the beginning of a path only).
 */
final class Router implements HttpHandler {
    private static final String LOG_ID = "X-Tt-Logid";

    private final Map<String, HttpHandler> routes;
    private final AtomicLong lastLogId = new AtomicLong();

    /** @param routes by method and path, like {@code GET /path} */
    Router(Map<String, HttpHandler> routes) {
        this.routes = routes;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set(LOG_ID, "2026%032d".formatted(lastLogId.incrementAndGet()));
        String route =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        routes.getOrDefault(route, Router::unknown).handle(exchange);
    }

    static String logId(HttpExchange exchange) {
        return exchange.getResponseHeaders().getFirst(LOG_ID);
    }

    private static void unknown(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        Courier.send(exchange, Errors.unknownPath());
    }
}
