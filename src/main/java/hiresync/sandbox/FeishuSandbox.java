package hiresync.sandbox;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A pretend Feishu on the loopback interface: the token, the talents and the interviews of a {@link Population}, over real
 * HTTP, with the documented limits enforced as strictly as they can be read. An independent judge: it shares no code with the
 * client.
 */
public final class FeishuSandbox implements AutoCloseable {
    static {
        // read once, when the server's classes load; without it every answer waits for the client's delayed ACK
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Stands for calls for lists of talents where a talent's id is due. */
    public static final String LISTS = TalentsEndpoint.KEY;

    private static final String LIST_LIMIT = "20/1s";

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Script script = new Script();
    private final Traffic traffic;
    private final Traffic lists;
    private final ChangeTimes changeTimes;
    private final TokenOffice tokens;
    private volatile int day;
    private volatile ThrottleForm throttleForm = ThrottleForm.DOCUMENTED;

    private FeishuSandbox(SandboxSettings settings, LongSupplier nanoTime) throws IOException {
        ArrivalWindows windows = ArrivalWindows.parse(settings.limits(), nanoTime);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 1024);
        day = settings.day();
        traffic = new Traffic(nanoTime);
        lists = new Traffic(nanoTime);
        changeTimes = new ChangeTimes(settings.population(), day, InstantSource.system());
        tokens = new TokenOffice(settings.app(), settings.tokenSeconds(), nanoTime);
        ArrivalWindows listWindows = ArrivalWindows.parse(settings.limits().isEmpty() ? "" : LIST_LIMIT, nanoTime);
        server.createContext("/", new Router(routes(settings, windows, listWindows)));
        server.setExecutor(workers);
    }

    /**
     * Starts serving.
     *
     * @throws IOException when the port is taken
     * @throws IllegalArgumentException when the limits cannot be read
     */
    public static FeishuSandbox start(SandboxSettings settings) throws IOException {
        return start(settings, System::nanoTime);
    }

    /** @param nanoTime the clock of the limits and of the tokens; the latency goes by the real one */
    static FeishuSandbox start(SandboxSettings settings, LongSupplier nanoTime) throws IOException {
        FeishuSandbox sandbox = new FeishuSandbox(settings, nanoTime);
        sandbox.server.start();
        return sandbox;
    }

    private Map<String, HttpHandler> routes(
            SandboxSettings settings, ArrivalWindows windows, ArrivalWindows listWindows) {
        Latency latency = new Latency(settings.latency(), settings.jitter(), timer);
        Population population = settings.population();
        Map<String, HttpHandler> routes = new HashMap<>(new ControlEndpoint(this).routes());
        routes.putAll(Map.of(
                "POST /open-apis/auth/v3/tenant_access_token/internal",
                new TokenEndpoint(tokens::selfBuilt, traffic, latency),
                "POST /open-apis/auth/v3/app_access_token",
                new TokenEndpoint(tokens::appToken, traffic, latency),
                "POST /open-apis/auth/v3/tenant_access_token",
                new TokenEndpoint(tokens::tenantToken, traffic, latency)));
        routes.put(
                "GET /open-apis/hire/v1/interviews/get_by_talent",
                new InterviewsEndpoint(
                        new Gatekeeper(windows, tokens, traffic, () -> throttleForm, InterviewsEndpoint::wrong),
                        script,
                        id -> population.answer(id, day),
                        latency,
                        traffic));
        routes.put(
                "GET /open-apis/hire/v1/talents",
                new TalentsEndpoint(
                        new Gatekeeper(listWindows, tokens, lists, () -> throttleForm, TalentsEndpoint::wrong),
                        script,
                        changeTimes::latestFirst,
                        latency,
                        lists));
        return routes;
    }

    /** Like {@code http://127.0.0.1:8080}, without a slash at the end. */
    public String baseUrl() {
        InetSocketAddress address = server.getAddress();
        return "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** From now on it is this day of the population. */
    public void moveTo(int day) {
        changeTimes.moveTo(day);
        this.day = day;
    }

    public SandboxStats stats() {
        return traffic.stats(script.held());
    }

    /** Those of calls for lists of talents. */
    public SandboxStats listStats() {
        return lists.stats(script.held());
    }

    /** When each talent last changed, as a list of all talents would say. */
    public Map<String, Instant> changeTimes() {
        return changeTimes.latestFirst().stream()
                .collect(Collectors.toMap(TalentsEndpoint.Changed::id, talent -> Instant.ofEpochMilli(talent.at())));
    }

    /**
     * Keeps back the next answer to this talent (empty: to whichever comes first; {@link #LISTS}: to a call for a list), made as of its arrival, until
     * {@link #release}. A fault can be held back as well; a throttled or refused call is not.
     *
     * @return done when that call has arrived
     */
    public CompletableFuture<Void> hold(Optional<String> talentId) {
        return script.hold(talentId.orElse(Script.ANYBODY));
    }

    /** Sends the answers kept back, and forgets what else was to be held. */
    public void release() {
        script.release();
    }

    /**
     * Answers the next calls for this talent (empty: for whichever comes first; {@link #LISTS}: for a list) with this status, body and headers. Calls
     * over a limit, or without a valid token, are refused as usual and use up no fault.
     */
    public void fault(Optional<String> talentId, int status, String body, Map<String, String> headers, int times) {
        Reply reply = Reply.text(status, Reply.JSON_TYPE, body).withHeaders(headers);
        script.fault(talentId.orElse(Script.ANYBODY), reply, times);
    }

    /**
     * Tells from now on in another form that a call was over a limit; the documented one is 429 with headers.
     *
     * @param headers whether they tell the limit and the seconds to wait
     */
    public void throttleWith(int status, boolean headers) {
        throttleForm = new ThrottleForm(status, headers);
    }

    /** The app ticket is this from now on, and the one before is stale. */
    public void pushTicket(String appTicket) {
        tokens.push(appTicket);
    }

    /** No token given so far is good any more. */
    public void revokeTokens() {
        tokens.revoke();
    }

    /** The next new tenant_access_token is this one, of any form. */
    public void giveNext(String token) {
        tokens.giveNext(token);
    }

    /** Answers for this talent with this {@code data}, whatever it is; the talent need not exist. */
    public void answerWith(String talentId, JsonNode data) {
        script.answerWith(talentId, Reply.success(data));
    }

    /** Answers for this talent with {@code code} 0 and no {@code data}. */
    public void answerWithoutData(String talentId) {
        script.answerWith(talentId, Reply.coded(0, "success"));
    }

    /** Answers for this talent from the population again. */
    public void answerAsUsual(String talentId) {
        script.answerAsUsual(talentId);
    }

    /** Returns when somebody has closed it. */
    public void awaitClose() throws InterruptedException {
        closed.await();
    }

    /** Stops at once; calls in flight get no answer. */
    @Override
    public void close() {
        server.stop(0);
        timer.shutdownNow();
        workers.shutdownNow();
        closed.countDown();
    }
}
