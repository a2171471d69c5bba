package hiresync.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /sandbox/…}: what the sandbox offers in its own process, for tests in another one. Needs no token, is not counted. */
final class ControlEndpoint {
    private final FeishuSandbox sandbox;

    ControlEndpoint(FeishuSandbox sandbox) {
        this.sandbox = sandbox;
    }

    Map<String, HttpHandler> routes() {
        return Map.of(
                "GET /sandbox/stats",
                        exchange -> respond(exchange, Reply.json(200, stats(sandbox.stats(), sandbox.listStats()))),
                "POST /sandbox/hold",
                        exchange -> {
                            var unused = sandbox.hold(talentId(RequestBody.of(exchange)));
                            respond(exchange, done());
                        },
                "POST /sandbox/release",
                        exchange -> {
                            var unused = RequestBody.of(exchange);
                            sandbox.release();
                            respond(exchange, done());
                        },
                "POST /sandbox/day", exchange -> respond(exchange, day(RequestBody.of(exchange))),
                "POST /sandbox/fault", exchange -> respond(exchange, fault(RequestBody.of(exchange))),
                "POST /sandbox/throttle", exchange -> respond(exchange, throttle(RequestBody.of(exchange))),
                "POST /sandbox/ticket", exchange -> respond(exchange, ticket(RequestBody.of(exchange))),
                "POST /sandbox/revoke",
                        exchange -> {
                            var unused = RequestBody.of(exchange);
                            sandbox.revokeTokens();
                            respond(exchange, done());
                        },
                "POST /sandbox/document", exchange -> respond(exchange, document(RequestBody.of(exchange))));
    }

    private Reply day(JsonNode request) {
        if (!request.path("day").isInt()) {
            return wrong("day: a whole number is due");
        }
        sandbox.moveTo(request.path("day").intValue());
        return done();
    }

    private Reply fault(JsonNode request) {
        if (!request.path("status").isInt()) {
            return wrong("status: a whole number is due");
        }
        Map<String, String> headers = new HashMap<>();
        request.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        sandbox.fault(
                talentId(request),
                request.path("status").intValue(),
                request.path("body").asString(""),
                headers,
                request.path("times").asInt(1));
        return done();
    }

    private Reply throttle(JsonNode request) {
        if (!request.path("status").isInt()) {
            return wrong("status: a whole number is due");
        }
        sandbox.throttleWith(
                request.path("status").intValue(), request.path("headers").asBoolean(true));
        return done();
    }

    private Reply ticket(JsonNode request) {
        String ticket = request.path("app_ticket").asString("");
        if (ticket.isEmpty()) {
            return wrong("app_ticket: a text is due");
        }
        sandbox.pushTicket(ticket);
        return done();
    }

    private Reply document(JsonNode request) {
        Optional<String> talentId = talentId(request);
        if (talentId.isEmpty()) {
            return wrong("talent_id: a text is due");
        }
        if (request.path("absent").asBoolean(false)) {
            sandbox.answerWithoutData(talentId.get());
        } else if (request.has("data")) {
            sandbox.answerWith(talentId.get(), request.path("data"));
        } else {
            sandbox.answerAsUsual(talentId.get());
        }
        return done();
    }

    private static Optional<String> talentId(JsonNode request) {
        return Optional.of(request.path("talent_id").asString("")).filter(id -> !id.isEmpty());
    }

    private static ObjectNode stats(SandboxStats stats, SandboxStats lists) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("calls", stats.calls())
                .put("answered", stats.answered())
                .put("throttled", stats.throttled())
                .put("token_calls", stats.tokenCalls())
                .put("peak_in_flight", stats.peakInFlight())
                .put("in_flight", stats.inFlight())
                .put("held", stats.held())
                .put("calling_ms", stats.calling().toMillis())
                .put("list_calls", lists.calls())
                .put("list_throttled", lists.throttled());
    }

    private static Reply done() {
        return Reply.json(200, JsonNodeFactory.instance.objectNode());
    }

    private static Reply wrong(String what) {
        return Reply.text(400, "text/plain; charset=utf-8", what);
    }

    private static void respond(HttpExchange exchange, Reply reply) throws IOException {
        Courier.send(exchange, reply);
    }
}
