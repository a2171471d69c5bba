package hiresync.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Directs a sandbox in another process, and reads what it has counted. */
final class Controls {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String baseUrl;

    Controls(Feishu feishu) {
        this.baseUrl = feishu.baseUrl();
    }

    Counts counts() throws IOException, InterruptedException {
        return Counts.of(JsonMapper.shared().readTree(body(request("stats").build())));
    }

    /** @param headers whether a throttled answer tells how long to wait */
    void throttleWith(int status, boolean headers) throws IOException, InterruptedException {
        String form = JsonNodeFactory.instance
                .objectNode()
                .put("status", status)
                .put("headers", headers)
                .toString();
        body(request("throttle").POST(BodyPublishers.ofString(form)).build());
    }

    private HttpRequest.Builder request(String what) {
        return HttpRequest.newBuilder(URI.create(baseUrl + "/sandbox/" + what));
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
