package hiresync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiresync.sandbox.SandboxClient.Answer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

class FeishuSandboxTests {
    private static final Population POPULATION = new Population(7, 300, LocalDate.of(2026, 11, 1));
    private static final String TALENT = POPULATION.talentIds(0).get(150);
    private static final JsonMapper JSON = new JsonMapper();
    private static final long SECOND = 1_000_000_000;

    private static final String APP_TOKEN = "/open-apis/auth/v3/app_access_token";
    private static final String TENANT_TOKEN = "/open-apis/auth/v3/tenant_access_token";
    private static final String STORE_APP =
            "{\"app_id\":\"cli_sandbox\",\"app_secret\":\"sandbox-secret\",\"app_ticket\":\"sandbox-ticket\"}";

    private final AtomicLong clock = new AtomicLong();
    private FeishuSandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        start(SandboxSettings.of(POPULATION));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void answersWithTheDocumentOfTheDay() throws Exception {
        Answer answer = client.interviews(TALENT);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(answer.body()).isEqualTo("{\"code\":0,\"msg\":\"success\",\"data\":" + document(TALENT, 0) + "}");

        String newcomer = POPULATION.talentIds(1).get(300);
        assertThat(client.interviews(newcomer).status()).isEqualTo(404);
        sandbox.moveTo(1);
        assertThat(client.interviews(newcomer).body()).endsWith("\"data\":" + document(newcomer, 1) + "}");
    }

    @Test
    void everyAnswerHasALogIdOfItsOwn() throws Exception {
        List<String> logIds = List.of(
                client.interviews(TALENT).header("X-Tt-Logid"),
                client.interviews("nobody").header("X-Tt-Logid"),
                client.get("/nowhere").header("X-Tt-Logid"),
                client.token("cli_sandbox", "wrong").header("X-Tt-Logid"));
        assertThat(logIds).doesNotHaveDuplicates().allMatch(id -> id.matches("\\d{36}"));
    }

    @Test
    void compressesWhatIsLongForWhoCanReadIt() throws Exception {
        sandbox.answerWith("long", JSON.createObjectNode().put("text", "x".repeat(2000)));
        sandbox.answerWith("short", JSON.createObjectNode().put("text", "x".repeat(500)));
        assertThat(client.interviews("long").header("Content-Encoding")).isEmpty();

        Answer zipped = client.with("Accept-Encoding", "gzip").interviews("long");
        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.unzipped()).isEqualTo(client.interviews("long").body());
        assertThat(client.with("Accept-Encoding", "gzip").interviews("short").header("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void throttlesThe51stCallInASecond() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(client.interviews(TALENT).status()).isEqualTo(200);
        }
        Answer answer = client.interviews(TALENT);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).isEqualTo("{\"code\":99991400,\"msg\":\"request trigger frequency limit\"}");
        assertThat(answer.header("x-ogw-ratelimit-limit")).isEqualTo("50");
        assertThat(answer.header("x-ogw-ratelimit-reset")).isEqualTo("1");

        clock.addAndGet(SECOND);
        assertThat(client.interviews(TALENT).status()).isEqualTo(200);
        assertThat(sandbox.stats()).isEqualTo(new SandboxStats(52, 51, 1, 1, 1, 0, 0, Duration.ofSeconds(1)));
    }

    @Test
    void throttlesInTheFormItWasAskedFor() throws Exception {
        start(SandboxSettings.of(POPULATION).withLimits("1/1s"));
        client.interviews(TALENT);
        client.post("/sandbox/throttle", "{\"status\":400}");
        assertThat(client.interviews(TALENT))
                .extracting(Answer::status, Answer::body, answer -> answer.header("x-ogw-ratelimit-reset"))
                .containsExactly(400, "{\"code\":99991400,\"msg\":\"request trigger frequency limit\"}", "1");

        client.post("/sandbox/throttle", "{\"status\":200,\"headers\":false}");
        Answer bare = client.interviews(TALENT);
        assertThat(bare.status()).isEqualTo(200);
        assertThat(bare.body()).contains("99991400");
        assertThat(bare.header("x-ogw-ratelimit-limit")).isEmpty();
        assertThat(bare.header("x-ogw-ratelimit-reset")).isEmpty();
    }

    @Test
    void tellsHowLongItWasCalled() throws Exception {
        clock.addAndGet(5 * SECOND);
        client.interviews(TALENT);
        clock.addAndGet(1500 * SECOND / 1000);
        client.interviews(TALENT);
        clock.addAndGet(SECOND);
        assertThat(sandbox.stats().calling()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void countsRefusedCallsToo() throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(client.with("Authorization", "Bearer stale")
                            .interviews(TALENT)
                            .status())
                    .isEqualTo(400);
        }
        assertThat(client.interviews(TALENT).status()).isEqualTo(429);
    }

    @Test
    void givesTokensForIdAndSecret() throws Exception {
        Answer answer = client.token("cli_sandbox", "sandbox-secret");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .matches("\\{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-[0-9a-f-]{36}\",\"expire\":7200}")
                .isEqualTo(client.token("cli_sandbox", "sandbox-secret").body());
        assertThat(client.token("cli_other", "sandbox-secret"))
                .extracting(Answer::status, Answer::body)
                .containsExactly(200, "{\"code\":10003,\"msg\":\"invalid param\",\"data\":{}}");
        assertThat(client.token("cli_sandbox", "guessed"))
                .extracting(Answer::status, Answer::body)
                .containsExactly(200, "{\"code\":10014,\"msg\":\"app secret invalid\"}");
        assertThat(sandbox.stats().tokenCalls()).isEqualTo(5);
    }

    @Test
    void givesAStoreAppATokenInTwoSteps() throws Exception {
        Answer first = client.post(APP_TOKEN, STORE_APP);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body())
                .matches("\\{\"code\":0,\"msg\":\"ok\",\"app_access_token\":\"a-[0-9a-f-]{36}\",\"expire\":7200}");
        Answer second = client.post(TENANT_TOKEN, secondStep(first, "sandbox-tenant"));
        assertThat(second.body())
                .matches("\\{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-[0-9a-f-]{36}\",\"expire\":7200}");
        assertThat(client.with("Authorization", "Bearer " + member(second, "tenant_access_token"))
                        .interviews(TALENT)
                        .status())
                .isEqualTo(200);
        assertThat(client.with("Authorization", "Bearer " + member(first, "app_access_token"))
                        .interviews(TALENT)
                        .status())
                .isEqualTo(400);
        assertThat(sandbox.stats().tokenCalls()).isEqualTo(3);
    }

    @Test
    void refusesAStoreAppAsTheVendorDoes() throws Exception {
        Answer app = client.post(APP_TOKEN, STORE_APP);
        assertThat(client.post(APP_TOKEN, STORE_APP.replace("cli_sandbox", "cli_other"))
                        .body())
                .contains("10003");
        assertThat(client.post(APP_TOKEN, STORE_APP.replace("-secret", "-guessed"))
                        .body())
                .contains("10014");
        assertThat(client.post(TENANT_TOKEN, secondStep(app, "another")))
                .extracting(Answer::status, Answer::body)
                .containsExactly(200, "{\"code\":10003,\"msg\":\"invalid param\"}");
        assertThat(client.post(TENANT_TOKEN, "{\"app_access_token\":\"a-1\",\"tenant_key\":\"sandbox-tenant\"}"))
                .extracting(Answer::status, Answer::body)
                .containsExactly(400, "{\"code\":99991664,\"msg\":\"Invalid app_access_token\"}");

        client.post("/sandbox/ticket", "{\"app_ticket\":\"pushed\"}");
        assertThat(client.post(APP_TOKEN, STORE_APP))
                .extracting(Answer::status, Answer::body)
                .containsExactly(200, "{\"code\":10012,\"msg\":\"app_ticket invalid\"}");
        assertThat(client.post(APP_TOKEN, STORE_APP.replace("sandbox-ticket", "pushed"))
                        .body())
                .startsWith("{\"code\":0,");
        assertThat(client.post("/sandbox/ticket", "{}").body()).isEqualTo("app_ticket: a text is due");
    }

    @Test
    void revokesAllTokensWhenItIsTold() throws Exception {
        Answer app = client.post(APP_TOKEN, STORE_APP);
        client.post("/sandbox/revoke", "");
        assertThat(client.interviews(TALENT).body()).contains("99991663");
        assertThat(client.post(TENANT_TOKEN, secondStep(app, "sandbox-tenant")).body())
                .contains("99991664");
        assertThat(SandboxClient.of(sandbox.baseUrl()).interviews(TALENT).status())
                .isEqualTo(200);
    }

    @Test
    void aTokenExpires() throws Exception {
        start(SandboxSettings.of(POPULATION).withTokenSeconds(5));
        assertThat(client.interviews(TALENT).status()).isEqualTo(200);
        clock.addAndGet(5 * SECOND);
        Answer answer = client.interviews(TALENT);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"code\":99991663,\"msg\":\"Invalid access token for authorization."
                        + " Please make a request with token attached.\",\"error\":{\"log_id\":\""
                        + answer.header("X-Tt-Logid") + "\"}}");
    }

    @Test
    void refusesAsTheVendorDoes() throws Exception {
        assertThat(client.with("Authorization", "").interviews(TALENT))
                .extracting(Answer::status, Answer::body)
                .containsExactly(400, "{\"code\":99991661,\"msg\":\"Need a token\",\"data\":{}}");
        assertThat(client.interviews("6949805467799537964"))
                .extracting(Answer::status, Answer::body)
                .containsExactly(404, "{\"code\":1002102,\"msg\":\"Talent not exist\"}");
        assertThat(client.get("/open-apis/hire/v1/interviews/get_by_talent/more"))
                .extracting(Answer::status, Answer::body)
                .containsExactly(404, "404 page not found");

        Answer missing = client.interviews("");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.body())
                .isEqualTo("{\"code\":99992402,\"msg\":\"field validation failed\",\"error\":{\"log_id\":\""
                        + missing.header("X-Tt-Logid")
                        + "\",\"field_violations\":[{\"field\":\"talent_id\",\"value\":\"\","
                        + "\"description\":\"talent_id is required\"}]}}");
        assertThat(client.get("/open-apis/hire/v1/interviews/get_by_talent?talent_id=" + TALENT + "&user_id_type=email")
                        .body())
                .contains("99992402", "\"field\":\"user_id_type\",\"value\":\"email\"");
    }

    @Test
    void holdsAnAnswerUntilItIsReleased() throws Exception {
        CompletableFuture<Void> arrived = sandbox.hold(Optional.of(TALENT));
        CompletableFuture<Answer> answer = client.interviewsLater(TALENT);
        arrived.join();
        assertThat(client.interviews(POPULATION.talentIds(0).get(0)).status()).isEqualTo(200);
        assertThat(answer).isNotDone();
        assertThat(sandbox.stats())
                .extracting(SandboxStats::inFlight, SandboxStats::held)
                .containsExactly(1, 1);

        sandbox.release();
        assertThat(answer.join().status()).isEqualTo(200);
        assertThat(client.interviews(TALENT).status()).isEqualTo(200);
        assertThat(sandbox.stats()).isEqualTo(new SandboxStats(3, 3, 0, 1, 2, 0, 0, Duration.ZERO));
    }

    @Test
    void answersWithTheFaultsItWasAskedFor() throws Exception {
        sandbox.fault(Optional.of(TALENT), 500, "{}", Map.of(), 2);
        sandbox.fault(Optional.empty(), 502, "<html>", Map.of("x-ogw-ratelimit-reset", "7"), 1);
        assertThat(client.interviews(TALENT))
                .extracting(Answer::status, Answer::body)
                .containsExactly(500, "{}");
        assertThat(client.interviews(TALENT).status()).isEqualTo(500);
        Answer anybody = client.interviews(TALENT);
        assertThat(anybody.status()).isEqualTo(502);
        assertThat(anybody.header("x-ogw-ratelimit-reset")).isEqualTo("7");
        assertThat(client.interviews(TALENT).status()).isEqualTo(200);
        assertThat(sandbox.stats()).isEqualTo(new SandboxStats(4, 1, 0, 1, 1, 0, 0, Duration.ZERO));
    }

    @Test
    void canBeDirectedFromAnotherProcess() throws Exception {
        client.post("/sandbox/day", "{\"day\":1}");
        assertThat(client.interviews(POPULATION.talentIds(1).get(300)).status()).isEqualTo(200);

        client.post("/sandbox/fault", "{\"status\":503,\"body\":\"busy\",\"times\":1,\"headers\":{\"x-a\":\"b\"}}");
        Answer fault = client.interviews(TALENT);
        assertThat(fault).extracting(Answer::status, Answer::body).containsExactly(503, "busy");
        assertThat(fault.header("x-a")).isEqualTo("b");

        client.post("/sandbox/document", "{\"talent_id\":\"1\",\"data\":{\"items\":null}}");
        assertThat(client.interviews("1").body())
                .isEqualTo("{\"code\":0,\"msg\":\"success\",\"data\":{\"items\":null}}");
        client.post("/sandbox/document", "{\"talent_id\":\"1\",\"data\":null}");
        assertThat(client.interviews("1").body()).isEqualTo("{\"code\":0,\"msg\":\"success\",\"data\":null}");
        client.post("/sandbox/document", "{\"talent_id\":\"1\",\"absent\":true}");
        assertThat(client.interviews("1").body()).isEqualTo("{\"code\":0,\"msg\":\"success\"}");
        client.post("/sandbox/document", "{\"talent_id\":\"1\"}");
        assertThat(client.interviews("1").status()).isEqualTo(404);

        client.post("/sandbox/hold", "{\"talent_id\":\"" + TALENT + "\"}");
        CompletableFuture<Void> arrived = sandbox.hold(Optional.of(TALENT));
        CompletableFuture<Answer> held = client.interviewsLater(TALENT);
        arrived.join();
        assertThat(client.get("/sandbox/stats").body()).contains("\"held\":1");
        client.post("/sandbox/release", "");
        assertThat(held.join().status()).isEqualTo(200);
    }

    @Test
    void tellsItsFiguresToAnotherProcess() throws Exception {
        client.interviews(TALENT);
        assertThat(client.get("/sandbox/stats").body())
                .isEqualTo("{\"calls\":1,\"answered\":1,\"throttled\":0,\"token_calls\":1,"
                        + "\"peak_in_flight\":1,\"in_flight\":0,\"held\":0,\"calling_ms\":0,"
                        + "\"list_calls\":0,\"list_throttled\":0}");
    }

    @Test
    void saysWhatIsWrongWithADirection() throws Exception {
        assertThat(client.post("/sandbox/day", "tomorrow"))
                .extracting(Answer::status, Answer::body)
                .containsExactly(400, "day: a whole number is due");
        assertThat(client.post("/sandbox/fault", "{}").body()).isEqualTo("status: a whole number is due");
        assertThat(client.post("/sandbox/throttle", "{}").body()).isEqualTo("status: a whole number is due");
        assertThat(client.post("/sandbox/document", "{}").body()).isEqualTo("talent_id: a text is due");
    }

    @Test
    @Timeout(60)
    void manyCallsWaitAtOnceWithoutAThreadEach() throws Exception {
        sandbox.close();
        sandbox = FeishuSandbox.start(SandboxSettings.of(POPULATION)
                .withLatency(Duration.ofHours(1), 0)
                .withLimits(""));
        SandboxClient stranger = new SandboxClient(HttpClient.newHttpClient(), sandbox.baseUrl(), Map.of());
        List<CompletableFuture<Answer>> calls = Stream.generate(() -> stranger.interviewsLater(TALENT))
                .limit(40)
                .toList();
        // ten times as many as there are workers: they would never all be there if each kept one for an hour
        while (sandbox.stats().inFlight() < 40 && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        assertThat(calls).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void theLatencyStraysToEitherSide() {
        assertThat(Latency.nanos(Duration.ofMillis(300), 0.2, -1)).isEqualTo(240_000_000);
        assertThat(Latency.nanos(Duration.ofMillis(300), 0.2, 0)).isEqualTo(300_000_000);
        assertThat(Latency.nanos(Duration.ofMillis(300), 0.2, 1)).isEqualTo(360_000_000);
    }

    @Test
    void keepsTheSecretOutOfMessages() {
        assertThat(SandboxSettings.of(POPULATION)
                        .withApp("cli_a", "s3cret")
                        .withStoreApp("t1cket", "k3y")
                        .toString())
                .contains("cli_a")
                .doesNotContain("s3cret", "t1cket", "k3y");
    }

    @Test
    void servesUntilItIsClosed() throws Exception {
        CompletableFuture<String> served = new CompletableFuture<>();
        SandboxProgram.serve(SandboxSettings.of(POPULATION), started -> {
            served.complete(started.baseUrl());
            started.close();
        });
        assertThat(served.join()).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThatThrownBy(() -> SandboxClient.of(served.join())).isInstanceOf(IOException.class);
    }

    private void start(SandboxSettings settings) throws IOException, InterruptedException {
        if (sandbox != null) {
            sandbox.close();
        }
        sandbox = FeishuSandbox.start(settings, clock::get);
        client = SandboxClient.of(sandbox.baseUrl());
    }

    private static String secondStep(Answer first, String tenantKey) {
        return "{\"app_access_token\":\"" + member(first, "app_access_token") + "\",\"tenant_key\":\"" + tenantKey
                + "\"}";
    }

    private static String member(Answer answer, String name) {
        return JSON.readTree(answer.body()).path(name).asString();
    }

    private static String document(String id, int day) {
        return POPULATION.answer(id, day).orElseThrow().toString();
    }
}
