package hiresync.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** One of the addresses that give tokens: counts the request, and answers after the latency. */
final class TokenEndpoint implements HttpHandler {
    private final Function<JsonNode, Reply> answers;
    private final Traffic traffic;
    private final Latency latency;

    TokenEndpoint(Function<JsonNode, Reply> answers, Traffic traffic, Latency latency) {
        this.answers = answers;
        this.traffic = traffic;
        this.latency = latency;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        traffic.tokenCalled();
        Reply reply = answers.apply(RequestBody.of(exchange));
        latency.then(() -> Courier.send(exchange, reply));
    }
}
