package hiresync.feishu;

import static hiresync.feishu.ScriptedServer.answer;
import static hiresync.feishu.ScriptedServer.sample;
import static hiresync.feishu.ScriptedServer.token;
import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppTokensTest {
    private static final TalentId TALENT = new TalentId("7001");

    private final ScriptedServer server;
    private final HandTime time = new HandTime();
    private final TestSettings given;
    private final ExecutorService callers = Executors.newFixedThreadPool(8);

    AppTokensTest() throws IOException {
        server = new ScriptedServer();
        given = new TestSettings(server.url());
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        server.close();
    }

    @Test
    void eightColdCallersCauseOneTokenRequest() throws Exception {
        CyclicBarrier together = new CyclicBarrier(8);
        try (Feishu feishu = given.feishu(time)) {
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                replies.add(callers.submit(() -> {
                    together.await();
                    return feishu.interviewsOf(TALENT);
                }));
            }
            for (Future<Reply> reply : replies) {
                assertThat(reply.get()).isInstanceOf(Reply.Accepted.class);
            }
            assertThat(feishu.stats().tokenRequests()).isEqualTo(1);
        }
        assertThat(server.tokenRequests).hasSize(1);
    }

    @Test
    void aTokenIsKeptUntilFiveMinutesBeforeItsEnd() throws Exception {
        server.thenToken(token("first", 7200), token("second", 7200));
        callAfter(Duration.ZERO, Duration.ofSeconds(6900), Duration.ofSeconds(1));
        assertThat(server.tokensSeen).containsExactly("Bearer first", "Bearer first", "Bearer second");
    }

    @Test
    void aTokenOfFiveSecondsIsRenewedInItsLastSecond() throws Exception {
        server.thenToken(token("first", 5), token("second", 5));
        callAfter(Duration.ZERO, Duration.ofSeconds(4), Duration.ofMillis(1));
        assertThat(server.tokensSeen).containsExactly("Bearer first", "Bearer first", "Bearer second");
    }

    @Test
    void whileRenewingFailsTheOldTokenIsUsedToItsEnd() throws Exception {
        server.thenToken(token("first", 7200), answer(500, ""), token("second", 7200));
        callAfter(Duration.ZERO, Duration.ofSeconds(6950), Duration.ofSeconds(9), Duration.ofSeconds(1));
        assertThat(server.tokensSeen).containsExactly("Bearer first", "Bearer first", "Bearer first", "Bearer second");
    }

    @Test
    void anOverdueTokenIsNeverUsed() throws Exception {
        server.thenToken(token("first", 5), token("second", 5));
        callAfter(Duration.ZERO, Duration.ofSeconds(5));
        assertThat(server.tokensSeen).containsExactly("Bearer first", "Bearer second");
    }

    @Test
    void aTokenMayBeAJwtOfEightKilobytes() throws Exception {
        String jwt = "eyJ." + "x".repeat(8192) + ".s_-";
        server.thenToken(token(jwt, 7200));
        callAfter(Duration.ZERO);
        assertThat(server.tokensSeen).containsExactly("Bearer " + jwt);
    }

    @ParameterizedTest
    @ValueSource(longs = {99991663, 99991665, 99991671})
    void aRefusedTokenIsReplacedOnce(long code) throws Exception {
        server.then(answer(400, "{\"code\":" + code + "}"));
        callAfter(Duration.ZERO);
        assertThat(server.tokensSeen).containsExactly("Bearer t-1", "Bearer t-2");
    }

    @Test
    void aSecondRefusedTokenHalts() throws Exception {
        server.then(
                sample("http400_99991663_tenant_token_invalid.json"),
                sample("http400_99991663_tenant_token_invalid.json"));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
            assertThat(feishu.halt())
                    .contains(new Halt(
                            Halt.Reason.CONFIGURATION,
                            "Feishu refuses the token with code 99991663 (HTTP 400), log id"
                                    + " 202600000000000000000000000000000000: a new one was refused as well; check that"
                                    + " FEISHU_BASE_URL belongs to the app of FEISHU_APP_ID."));
        }
        assertThat(server.calls).hasSize(2);
    }

    @Test
    void aRefusedFixedTokenHaltsAtOnce() throws Exception {
        given.fixedToken = "t-fixed";
        server.then(sample("http400_99991663_tenant_token_invalid.json"));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.signIn()).isEqualTo(Optional.empty());
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
            assertThat(feishu.halt().map(Halt::reason)).contains(Halt.Reason.CONFIGURATION);
        }
        assertThat(server.tokensSeen).containsExactly("Bearer t-fixed");
        assertThat(server.tokenRequests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http200_token_10003_invalid_param.json", "http200_token_10014_app_secret_invalid.json"})
    void wrongCredentialsAreToldAtOnce(String name) throws Exception {
        server.thenToken(sample(name));
        try (Feishu feishu = given.feishu(time)) {
            Halt halt = feishu.signIn().orElseThrow();
            assertThat(halt.reason()).isEqualTo(Halt.Reason.CONFIGURATION);
            assertThat(halt.sentence()).contains("check FEISHU_APP_ID").doesNotContain("top-secret");
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
        }
        assertThat(server.tokenRequests).hasSize(1);
        assertThat(server.calls).isEmpty();
    }

    @Test
    void aTokenEndpointThatComesBackIsWaitedFor() throws Exception {
        server.thenToken(answer(502, "<html>"), answer(200, "{}"), answer(200, "{\"code\":0}"), token("t", 7200));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.signIn()).isEmpty();
        }
        assertThat(server.tokenRequests).hasSize(4);
    }

    @Test
    void withoutATokenInThirtySecondsEverybodyStops() throws Exception {
        given.baseUrl = URI.create("http://127.0.0.1:1");
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
            assertThat(feishu.halt())
                    .contains(
                            new Halt(
                                    Halt.Reason.NO_TOKEN,
                                    "No token could be had within 30 s, the last try ended with no connection (127.0.0.1:1"
                                            + " refused it): check FEISHU_BASE_URL and the network, then run again to resume."));
        }
        assertThat(Duration.ofNanos(time.nanos.get())).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    @Timeout(60)
    void aStopCutsATokenRequestThatIsUnderWay() throws Exception {
        given.callTimeout = Duration.ofHours(1);
        given.tokenWithin = Duration.ofHours(1);
        CountDownLatch received = new CountDownLatch(1);
        server.thenToken(never(received));
        try (Feishu feishu = given.feishu(time)) {
            Future<Optional<Halt>> signedIn = callers.submit(feishu::signIn);
            received.await();
            feishu.stop();
            assertThat(signedIn.get()).isEmpty();
        }
        assertThat(server.tokenRequests).hasSize(1);
    }

    @Test
    @Timeout(60)
    void aStopCutsARenewalButNoCallForATalent() throws Exception {
        given.callTimeout = Duration.ofHours(1);
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch renewing = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        server.then(held(called, released));
        server.thenToken(token("first", 7200), never(renewing));
        try (Feishu feishu = given.feishu(time)) {
            Future<Reply> inFlight = callers.submit(() -> feishu.interviewsOf(TALENT));
            called.await();
            time.passes(Duration.ofSeconds(6950));
            Future<Reply> renewal = callers.submit(() -> feishu.interviewsOf(TALENT));
            renewing.await();
            feishu.stop();
            assertThat(renewal.get()).isEqualTo(new Reply.NotAsked());
            released.countDown();
            assertThat(inFlight.get()).isInstanceOf(Reply.Accepted.class);
            assertThat(feishu.halt()).isEmpty();
        }
        assertThat(server.tokensSeen).containsExactly("Bearer first");
    }

    @Test
    void aTokenRevokedInMidRunIsReplacedForEverybody() throws Exception {
        server.then(
                answer(200, ScriptedServer.ACCEPTED),
                sample("http400_99991663_tenant_token_invalid.json"),
                answer(200, ScriptedServer.ACCEPTED));
        callAfter(Duration.ZERO, Duration.ofSeconds(60), Duration.ofSeconds(60));
        assertThat(server.tokensSeen).containsExactly("Bearer t-1", "Bearer t-1", "Bearer t-2", "Bearer t-2");
        assertThat(server.tokenRequests).hasSize(2);
    }

    @Test
    void aTokenThatIsRevokedAgainAndAgainIsReplacedOncePerTalent() throws Exception {
        server.then(
                answer(400, "{\"code\":99991665}"),
                answer(200, ScriptedServer.ACCEPTED),
                answer(400, "{\"code\":99991665}"));
        callAfter(Duration.ZERO, Duration.ZERO);
        assertThat(server.tokensSeen).containsExactly("Bearer t-1", "Bearer t-2", "Bearer t-2", "Bearer t-3");
    }

    @Test
    void aFixedTokenMayBeAJwtOfEightKilobytes() throws Exception {
        given.fixedToken = "eyJ." + "x".repeat(8192) + ".s_-";
        callAfter(Duration.ZERO);
        assertThat(server.tokensSeen).containsExactly("Bearer " + given.fixedToken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\":0,\"tenant_access_token\":\"t\"}",
                "{\"code\":0,\"tenant_access_token\":\"t\",\"expire\":0}",
                "{\"code\":0,\"tenant_access_token\":\"t\",\"expire\":-1}",
                "{\"code\":0,\"tenant_access_token\":\"\",\"expire\":7200}",
                "{\"code\":0,\"tenant_access_token\":\"a b\",\"expire\":7200}",
                "{\"code\":0,\"expire\":7200}",
            })
    void whatIsNoTokenIsAskedForAgain(String body) throws Exception {
        server.thenToken(answer(200, body), token("second", 7200));
        callAfter(Duration.ZERO);
        assertThat(server.tokensSeen).containsExactly("Bearer second");
    }

    /** Says when it was asked, and never answers. */
    private static ScriptedServer.Script never(CountDownLatch asked) {
        return held(asked, new CountDownLatch(1));
    }

    private static ScriptedServer.Script held(CountDownLatch asked, CountDownLatch released) {
        return exchange -> {
            asked.countDown();
            try {
                released.await();
                answer(200, ScriptedServer.ACCEPTED).play(exchange);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Test
    void aTokenEndpointThatHangsIsGivenUpAfterThirtySeconds() throws Exception {
        given.callTimeout = Duration.ofMillis(50);
        server.thenToken(Collections.nCopies(100, never(new CountDownLatch(1))).toArray(ScriptedServer.Script[]::new));
        try (Feishu feishu = given.feishu(time)) {
            Halt halt = feishu.signIn().orElseThrow();
            assertThat(halt.reason()).isEqualTo(Halt.Reason.NO_TOKEN);
            assertThat(halt.sentence())
                    .contains("within 30 s", "no whole answer within")
                    .doesNotContain("top-secret");
        }
        assertThat(Duration.ofNanos(time.nanos.get())).isEqualTo(Duration.ofSeconds(30));
    }

    private void callAfter(Duration... pauses) throws InterruptedException {
        try (Feishu feishu = given.feishu(time)) {
            for (Duration pause : pauses) {
                time.passes(pause);
                assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            }
        }
    }
}
