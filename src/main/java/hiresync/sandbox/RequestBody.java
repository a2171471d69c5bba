package hiresync.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a request's JSON, to its end, so that the connection can be used again. */
final class RequestBody {
    private static final JsonMapper JSON = new JsonMapper();

    private RequestBody() {}

    /** What is no JSON reads as an empty object. */
    static JsonNode of(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            JsonNode read = JSON.readTree(body);
            return read.isObject() ? read : JsonNodeFactory.instance.objectNode();
        } catch (JacksonException noJson) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
