package hiresync.feishu;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A pretend Feishu on loopback that answers what the test wrote down; without a script it accepts. */
final class ScriptedServer implements AutoCloseable {
    static final String ACCEPTED = "{\"code\":0,\"msg\":\"ok\",\"data\":{\"items\":[]}}";

    final List<URI> calls = new CopyOnWriteArrayList<>();
    final List<String> tokensSeen = new CopyOnWriteArrayList<>();
    final List<String> tokenRequests = new CopyOnWriteArrayList<>();
    final List<String> appTokenRequests = new CopyOnWriteArrayList<>();
    private final Queue<Script> script = new ConcurrentLinkedQueue<>();
    private final Queue<Script> tokenScript = new ConcurrentLinkedQueue<>();
    private final Queue<Script> appTokenScript = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** Answers one request. */
    interface Script {
        void play(HttpExchange exchange) throws IOException;
    }

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.createContext("/open-apis/hire/v1/interviews/get_by_talent", this::interviews);
        server.createContext("/open-apis/hire/v1/talents", this::interviews);
        server.createContext("/open-apis/auth/v3/tenant_access_token/internal", this::token);
        server.createContext("/open-apis/auth/v3/tenant_access_token", this::token);
        server.createContext("/open-apis/auth/v3/app_access_token", this::appToken);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ScriptedServer then(Script... scripts) {
        script.addAll(List.of(scripts));
        return this;
    }

    ScriptedServer thenToken(Script... scripts) {
        tokenScript.addAll(List.of(scripts));
        return this;
    }

    ScriptedServer thenAppToken(Script... scripts) {
        appTokenScript.addAll(List.of(scripts));
        return this;
    }

    static Script answer(int status, String body, Map<String, String> headers) {
        return answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Script answer(int status, byte[] body, Map<String, String> headers) {
        return exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    static Script answer(int status, String body) {
        return answer(status, body, Map.of());
    }

    /** A sample of the vendor's errors; its name begins with the HTTP status. */
    static Script sample(String name) {
        return answer(Integer.parseInt(name.substring(4, 7)), resource(name));
    }

    static Script token(String value, long expire) {
        return answer(
                200, "{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"" + value + "\",\"expire\":" + expire + "}");
    }

    static Script appToken(String value, long expire) {
        return answer(
                200,
                "{\"code\":0,\"msg\":\"success\",\"app_access_token\":\"" + value + "\",\"expire\":" + expire + "}");
    }

    /** Closes the connection without an answer. */
    static Script hangUp() {
        return HttpExchange::close;
    }

    static String resource(String name) {
        try (InputStream in = ScriptedServer.class.getResourceAsStream("/feishu/errors/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void interviews(HttpExchange exchange) throws IOException {
        calls.add(exchange.getRequestURI());
        tokensSeen.add(exchange.getRequestHeaders().getFirst("Authorization"));
        Script next = script.poll();
        (next == null ? answer(200, ACCEPTED) : next).play(exchange);
    }

    private void token(HttpExchange exchange) throws IOException {
        tokenRequests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Script next = tokenScript.poll();
        (next == null ? token("t-" + tokenRequests.size(), 7200) : next).play(exchange);
    }

    private void appToken(HttpExchange exchange) throws IOException {
        appTokenRequests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Script next = appTokenScript.poll();
        (next == null ? appToken("a-" + appTokenRequests.size(), 7200) : next).play(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
