package hiresync.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/** The plainest client: what is sent and what comes back, with a token of its own. */
record SandboxClient(HttpClient http, String baseUrl, Map<String, String> headers) {

    static SandboxClient of(String baseUrl) throws IOException, InterruptedException {
        SandboxClient stranger = new SandboxClient(HttpClient.newHttpClient(), baseUrl, Map.of());
        String token = new JsonMapper()
                .readTree(stranger.token("cli_sandbox", "sandbox-secret").body())
                .path("tenant_access_token")
                .asString();
        return stranger.with("Authorization", "Bearer " + token);
    }

    SandboxClient with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new SandboxClient(http, baseUrl, more);
    }

    Answer token(String appId, String appSecret) throws IOException, InterruptedException {
        return post(
                "/open-apis/auth/v3/tenant_access_token/internal",
                "{\"app_id\":\"" + appId + "\",\"app_secret\":\"" + appSecret + "\"}");
    }

    Answer interviews(String talentId) throws IOException, InterruptedException {
        return send(interviewsRequest(talentId));
    }

    CompletableFuture<Answer> interviewsLater(String talentId) {
        return http.sendAsync(interviewsRequest(talentId).build(), HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(Answer::new);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder interviewsRequest(String talentId) {
        return request("/open-apis/hire/v1/interviews/get_by_talent?talent_id=" + talentId + "&user_id_type=open_id");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        String unzipped() throws IOException {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        /** Empty when it is missing. */
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
