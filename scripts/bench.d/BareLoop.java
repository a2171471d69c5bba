package hiresync.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The least that any client must do: asks for each talent, reads the compressed body, and drops it. */
final class BareLoop {
    /** The code in a throttled answer, whatever its form; a document is compressed. */
    private static final String THROTTLED = "99991400";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Feishu feishu;
    private final Drop drop;
    private final String token;

    private BareLoop(Feishu feishu, Drop drop) throws IOException, InterruptedException {
        this.feishu = feishu;
        this.drop = drop;
        this.token = token();
    }

    /** What becomes of a body. */
    private interface Drop {
        void drop(HttpResponse<byte[]> response) throws IOException;
    }

    static BareLoop reading(Feishu feishu) throws IOException, InterruptedException {
        return new BareLoop(feishu, response -> {});
    }

    /** Unpacks and parses each body before it is dropped. */
    static BareLoop parsing(Feishu feishu) throws IOException, InterruptedException {
        return new BareLoop(feishu, BareLoop::parse);
    }

    /** Asks for all of them with so many workers; returns the seconds it took. */
    double seconds(List<String> ids, int workers) throws InterruptedException, ExecutionException {
        Queue<String> queue = new ConcurrentLinkedQueue<>(ids);
        Callable<Void> worker = () -> ask(queue);
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            long begin = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(
                    Stream.generate(() -> worker).limit(workers).toList())) {
                done.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Asks once, and does not wait. */
    CompletableFuture<Boolean> isAnswered(String id) {
        return client.sendAsync(interviews(id), BodyHandlers.ofString(StandardCharsets.ISO_8859_1))
                .thenApply(response -> !response.body().contains(THROTTLED));
    }

    private Void ask(Queue<String> ids) throws IOException, InterruptedException {
        for (String id = ids.poll(); id != null; id = ids.poll()) {
            HttpResponse<byte[]> response = client.send(interviews(id), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("the sandbox answered with HTTP " + response.statusCode());
            }
            drop.drop(response);
        }
        return null;
    }

    private static void parse(HttpResponse<byte[]> response) throws IOException {
        InputStream body = new ByteArrayInputStream(response.body());
        boolean packed = response.headers().firstValue("Content-Encoding").isPresent();
        JsonNode document = JsonMapper.shared().readTree(packed ? new GZIPInputStream(body) : body);
        if (document.path("code").asInt(-1) != 0) {
            throw new IOException("the sandbox answered without a document");
        }
    }

    private HttpRequest interviews(String id) {
        return HttpRequest.newBuilder(URI.create(feishu.baseUrl()
                        + "/open-apis/hire/v1/interviews/get_by_talent?talent_id=" + id
                        + "&user_id_type=open_id&job_level_id_type=job_level_id"))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private String token() throws IOException, InterruptedException {
        String credentials = JsonNodeFactory.instance
                .objectNode()
                .put("app_id", feishu.appId())
                .put("app_secret", feishu.appSecret())
                .toString();
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(feishu.baseUrl() + "/open-apis/auth/v3/tenant_access_token/internal"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(credentials))
                        .build(),
                BodyHandlers.ofString());
        return JsonMapper.shared()
                .readTree(response.body())
                .path("tenant_access_token")
                .asString();
    }
}
