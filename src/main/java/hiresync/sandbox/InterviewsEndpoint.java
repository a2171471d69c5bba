package hiresync.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET …/interviews/get_by_talent}, after the gatekeeper: what the script says, else what the population holds. */
final class InterviewsEndpoint implements HttpHandler {
    private static final List<String> USER_ID_TYPES = List.of("", "open_id", "union_id", "user_id", "people_admin_id");
    private static final CompletableFuture<Void> OPEN = CompletableFuture.completedFuture(null);

    private final Gatekeeper gatekeeper;
    private final Script script;
    private final Function<String, Optional<ObjectNode>> documents;
    private final Latency latency;
    private final Traffic traffic;

    /** @param documents the {@code data} of a talent; empty when there is no such talent */
    InterviewsEndpoint(
            Gatekeeper gatekeeper,
            Script script,
            Function<String, Optional<ObjectNode>> documents,
            Latency latency,
            Traffic traffic) {
        this.gatekeeper = gatekeeper;
        this.script = script;
        this.documents = documents;
        this.latency = latency;
        this.traffic = traffic;
    }

    /** What is wrong with the parameters of a call. */
    static Optional<Reply> wrong(Query query, String logId) {
        if (query.value("talent_id").isBlank()) {
            return Optional.of(Errors.invalidField("talent_id", "", "talent_id is required", logId));
        }
        String type = query.value("user_id_type");
        return USER_ID_TYPES.contains(type)
                ? Optional.empty()
                : Optional.of(Errors.invalidField("user_id_type", type, "user_id_type is not an option", logId));
    }

    @Override
    public void handle(HttpExchange exchange) {
        Optional<Reply> refusal = gatekeeper.refusal(exchange);
        if (refusal.isPresent()) {
            deliver(exchange, refusal.get(), OPEN);
            return;
        }
        String talentId = Query.of(exchange).value("talent_id");
        Reply reply = script.nextFault(talentId).orElseGet(() -> answer(talentId));
        deliver(exchange, reply, script.gate(talentId));
    }

    private Reply answer(String talentId) {
        return script.body(talentId)
                .or(() -> documents.apply(talentId).map(Reply::success))
                .map(this::answered)
                .orElseGet(Errors::unknownTalent);
    }

    private Reply answered(ObjectNode body) {
        traffic.answered();
        return Reply.json(200, body);
    }

    private void deliver(HttpExchange exchange, Reply reply, CompletableFuture<Void> gate) {
        var unused = gate.thenRun(() -> latency.then(() -> {
            // before the client can see the answer and ask for the figures
            traffic.left();
            Courier.send(exchange, reply);
        }));
    }
}
