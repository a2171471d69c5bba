package hiresync.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An answer, ready to be sent. */
final class Reply {
    static final String JSON_TYPE = "application/json; charset=utf-8";
    private static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final String contentType;
    private final byte[] body;
    private final Map<String, String> headers;

    private Reply(int status, String contentType, byte[] body, Map<String, String> headers) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.headers = headers;
    }

    static Reply json(int status, JsonNode body) {
        return new Reply(status, JSON_TYPE, JSON.writeValueAsBytes(body), Map.of());
    }

    static Reply text(int status, String contentType, String body) {
        return new Reply(status, contentType, body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static ObjectNode success(JsonNode data) {
        return coded(0, "success").set("data", data);
    }

    static ObjectNode coded(int code, String msg) {
        return JsonNodeFactory.instance.objectNode().put("code", code).put("msg", msg);
    }

    Reply withHeaders(Map<String, String> more) {
        return new Reply(status, contentType, body, more);
    }

    int status() {
        return status;
    }

    String contentType() {
        return contentType;
    }

    /** Not a copy. */
    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }
}
