package hiresync.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code GET …/hire/v1/talents}, after the gatekeeper: who last changed in a window, the latest first. A page token is a place in
 * the list as it is when the next page is asked for, as the vendor's example of one shows.
 */
final class TalentsEndpoint implements HttpHandler {
    /** By this, in place of a talent's id, tests ask for faults and for answers that are kept back. */
    static final String KEY = "hire/v1/talents";

    private static final int MOST_PER_PAGE = 20;
    private static final int USUAL_PER_PAGE = 10;
    private static final Pattern TOKEN = Pattern.compile("\\{\"offset\":(\\d{1,9}),\"timestamp\":\\d+,\"id\":null}");

    private final Gatekeeper gatekeeper;
    private final Script script;
    private final Supplier<List<Changed>> talents;
    private final Latency latency;
    private final Traffic traffic;

    /** When a talent last changed, in milliseconds of the epoch. */
    record Changed(String id, long at) {}

    /** @param talents all there are, the latest change first */
    TalentsEndpoint(
            Gatekeeper gatekeeper, Script script, Supplier<List<Changed>> talents, Latency latency, Traffic traffic) {
        this.gatekeeper = gatekeeper;
        this.script = script;
        this.talents = talents;
        this.latency = latency;
        this.traffic = traffic;
    }

    /** What is wrong with the parameters of a call. */
    static Optional<Reply> wrong(Query query, String logId) {
        String size = query.value("page_size");
        if (!size.isEmpty() && (!size.matches("[1-9]\\d?") || Integer.parseInt(size) > MOST_PER_PAGE)) {
            return Optional.of(Errors.invalidField("page_size", size, "the max value is " + MOST_PER_PAGE, logId));
        }
        for (String time : List.of("update_start_time", "update_end_time")) {
            if (!query.value(time).matches("\\d{0,15}")) {
                return Optional.of(Errors.invalidField(time, query.value(time), "milliseconds are due", logId));
            }
        }
        return offset(query.value("page_token")) < 0
                ? Optional.of(Errors.invalidField("page_token", query.value("page_token"), "no page token", logId))
                : Optional.empty();
    }

    @Override
    public void handle(HttpExchange exchange) {
        Optional<Reply> refusal = gatekeeper.refusal(exchange);
        CompletableFuture<Void> gate =
                refusal.isPresent() ? CompletableFuture.completedFuture(null) : script.gateOf(KEY);
        Reply reply = refusal.or(() -> script.nextFaultOf(KEY)).orElseGet(() -> answered(Query.of(exchange)));
        var unused = gate.thenRun(() -> latency.then(() -> {
            traffic.left();
            Courier.send(exchange, reply);
        }));
    }

    private Reply answered(Query query) {
        List<Changed> changed = talents.get().stream()
                .filter(talent -> talent.at() >= time(query, "update_start_time", 0)
                        && talent.at() <= time(query, "update_end_time", Long.MAX_VALUE))
                .toList();
        if (changed.isEmpty() && !query.value("query_option").equals("ignore_empty_error")) {
            return Errors.unknownTalent(); // the vendor says only that there is an error
        }
        traffic.answered();
        return Reply.json(200, Reply.success(page(changed, query)));
    }

    private static ObjectNode page(List<Changed> changed, Query query) {
        String size = query.value("page_size");
        int begin = Math.min(changed.size(), offset(query.value("page_token")));
        int end = Math.min(changed.size(), begin + (size.isEmpty() ? USUAL_PER_PAGE : Integer.parseInt(size)));
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("has_more", end < changed.size());
        if (end < changed.size()) {
            data.put("page_token", token(end));
        }
        ArrayNode items = data.putArray("items");
        changed.subList(begin, end).forEach(talent -> items.add(item(talent)));
        return data;
    }

    private static ObjectNode item(Changed talent) {
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put("id", talent.id())
                .put("is_in_agency_period", false)
                .put("is_onboarded", false);
        item.putObject("basic_info")
                .put("name", "候选人" + talent.id().substring(talent.id().length() - 4))
                .put("mobile", "13800000000")
                .put("mobile_code", "86")
                .put("modify_time", Long.toString(talent.at()));
        item.putArray("education_list");
        return item;
    }

    private static long time(Query query, String name, long otherwise) {
        String value = query.value(name);
        return value.isEmpty() ? otherwise : Long.parseLong(value);
    }

    private static String token(int offset) {
        String place = "{\"offset\":" + offset + ",\"timestamp\":1627555223672,\"id\":null}";
        return Base64.getEncoder().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** 0 without a token, -1 for one that is none. */
    private static int offset(String token) {
        if (token.isEmpty()) {
            return 0;
        }
        try {
            Matcher place = TOKEN.matcher(new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8));
            return place.matches() ? Integer.parseInt(place.group(1)) : -1;
        } catch (IllegalArgumentException e) {
            return -1;
        }
    }
}
