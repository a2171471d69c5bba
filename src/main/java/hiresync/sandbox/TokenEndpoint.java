package hiresync.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** {@code POST …/tenant_access_token/internal}: a token for the app's id and secret; refusals have HTTP status 200. */
final class TokenEndpoint implements HttpHandler {
    private final String appId;
    private final String appSecret;
    private final TokenDesk tokens;
    private final Traffic traffic;
    private final Latency latency;

    TokenEndpoint(SandboxSettings settings, TokenDesk tokens, Traffic traffic, Latency latency) {
        this.appId = settings.appId();
        this.appSecret = settings.appSecret();
        this.tokens = tokens;
        this.traffic = traffic;
        this.latency = latency;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        traffic.tokenCalled();
        Reply reply = reply(RequestBody.of(exchange));
        latency.then(() -> Courier.send(exchange, reply));
    }

    private Reply reply(JsonNode request) {
        if (!request.path("app_id").asString("").equals(appId)) {
            return Errors.invalidAppId();
        }
        if (!request.path("app_secret").asString("").equals(appSecret)) {
            return Errors.wrongSecret();
        }
        TokenDesk.Issued issued = tokens.issue();
        return Reply.json(
                200,
                Reply.coded(0, "ok").put("tenant_access_token", issued.token()).put("expire", issued.seconds()));
    }
}
