package hiresync.feishu;

import static hiresync.feishu.ScriptedServer.answer;
import static hiresync.feishu.ScriptedServer.appToken;
import static hiresync.feishu.ScriptedServer.sample;
import static hiresync.feishu.ScriptedServer.token;
import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreAppTest {
    private static final TalentId TALENT = new TalentId("7001");
    private static final String WITH_TICKET_1 =
            "{\"app_id\":\"cli_a\",\"app_secret\":\"top-secret\",\"app_ticket\":\"ticket-1\"}";
    private static final String WITH_TICKET_2 =
            "{\"app_id\":\"cli_a\",\"app_secret\":\"top-secret\",\"app_ticket\":\"ticket-2\"}";
    private static final String FOR_A_1 = "{\"app_access_token\":\"a-1\",\"tenant_key\":\"tenant-1\"}";
    private static final String FOR_A_2 = "{\"app_access_token\":\"a-2\",\"tenant_key\":\"tenant-1\"}";
    private static final ScriptedServer.Script STALE = answer(200, "{\"code\":10012,\"msg\":\"app_ticket invalid\"}");

    @TempDir
    Path directory;

    private final ScriptedServer server;
    private final HandTime time = new HandTime();
    private final TestSettings given;

    StoreAppTest() throws IOException {
        server = new ScriptedServer();
        given = new TestSettings(server.url());
        given.tenantKey = "tenant-1";
        given.ticket = "ticket-1";
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void asksInTwoStepsAsTheDocumentationSays() throws Exception {
        server.thenToken(token("t-of-tenant", 7200));
        callAfter(Duration.ZERO);
        assertThat(server.appTokenRequests).containsExactly(WITH_TICKET_1);
        assertThat(server.tokenRequests).containsExactly(FOR_A_1);
        assertThat(server.tokensSeen).containsExactly("Bearer t-of-tenant");
    }

    @Test
    void theAppTokenIsKeptUntilFiveMinutesBeforeItsEnd() throws Exception {
        server.thenToken(token("first", 6000), token("second", 1200), token("third", 7200));
        callAfter(Duration.ZERO, Duration.ofSeconds(6000), Duration.ofSeconds(1000));
        assertThat(server.tokensSeen).containsExactly("Bearer first", "Bearer second", "Bearer third");
        assertThat(server.tokenRequests).containsExactly(FOR_A_1, FOR_A_1, FOR_A_2);
    }

    @Test
    void whileRenewingTheAppTokenFailsTheOldOneIsUsedToItsEnd() throws Exception {
        server.thenToken(token("first", 6950), token("second", 7200));
        server.thenAppToken(appToken("a-1", 7200), answer(502, "<html>"));
        callAfter(Duration.ZERO, Duration.ofSeconds(6950));
        assertThat(server.tokenRequests).containsExactly(FOR_A_1, FOR_A_1);
        assertThat(server.appTokenRequests).hasSize(2);
    }

    @Test
    void anOverdueAppTokenIsNeverUsed() throws Exception {
        server.thenToken(token("first", 5), token("second", 7200));
        server.thenAppToken(appToken("a-1", 5), answer(502, "<html>"));
        callAfter(Duration.ZERO, Duration.ofSeconds(5));
        assertThat(server.tokenRequests)
                .containsExactly(FOR_A_1, "{\"app_access_token\":\"a-3\",\"tenant_key\":\"tenant-1\"}");
    }

    @ParameterizedTest
    @ValueSource(longs = {99991663, 99991664, 99991665, 99991671, 10012, 10013})
    void aRefusedAppTokenIsReplacedOnce(long code) throws Exception {
        server.thenToken(answer(200, "{\"code\":" + code + "}"));
        callAfter(Duration.ZERO);
        assertThat(server.tokenRequests).containsExactly(FOR_A_1, FOR_A_2);
        assertThat(time.slept).isEmpty();
    }

    @Test
    void aSecondRefusedAppTokenHalts() throws Exception {
        server.thenToken(answer(400, "{\"code\":99991664}"), answer(400, "{\"code\":99991664}"));
        assertHalts("Feishu refuses the app_access_token with code 99991664 (HTTP 400): a new one was refused as well;"
                + " check that FEISHU_BASE_URL and the app ticket belong to the app of FEISHU_APP_ID.");
        assertThat(server.tokenRequests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {10012, 10013})
    void aStaleTicketHaltsAtOnce(long code) throws Exception {
        server.thenAppToken(answer(200, "{\"code\":" + code + "}"));
        assertHalts(
                "Feishu refuses the app ticket with code " + code + " (HTTP 200): it is stale, as a new one is pushed"
                        + " every hour; set FEISHU_APP_TICKET to the newest one, or FEISHU_APP_TICKET_FILE to a file that something"
                        + " keeps renewing, then run again.");
        assertThat(server.appTokenRequests).containsExactly(WITH_TICKET_1);
        assertThat(server.tokenRequests).isEmpty();
    }

    @Test
    void theFileIsReadAnewForEachAppTokenAndWhiteSpaceAroundTheTicketDropped() throws Exception {
        ticketFile(" ticket-1\r\n");
        server.thenAppToken(appToken("a-1", 5));
        server.thenToken(token("first", 5));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            ticketFile("ticket-2");
            time.passes(Duration.ofSeconds(5));
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
        }
        assertThat(server.appTokenRequests).containsExactly(WITH_TICKET_1, WITH_TICKET_2);
    }

    @Test
    void aTicketThatGoesStaleWhileItsFileIsRenewedIsReadOnceMore() throws Exception {
        ticketFile("ticket-1");
        server.thenAppToken(renewing("ticket-2"));
        callAfter(Duration.ZERO);
        assertThat(server.appTokenRequests).containsExactly(WITH_TICKET_1, WITH_TICKET_2);
    }

    @Test
    void aFileThatHoldsAnotherStaleTicketHalts() throws Exception {
        ticketFile("ticket-1");
        server.thenAppToken(renewing("ticket-2"), renewing("ticket-3"));
        assertHalts(
                "Feishu refuses the app ticket with code 10012 (HTTP 200): it is stale, as a new one is pushed every"
                        + " hour; see why nothing renews the file named by FEISHU_APP_TICKET_FILE, then run again.");
        assertThat(server.appTokenRequests).containsExactly(WITH_TICKET_1, WITH_TICKET_2);
    }

    @Test
    void aFileThatHoldsTheSameStaleTicketHaltsAtOnce() throws Exception {
        ticketFile("ticket-1");
        server.thenAppToken(STALE);
        assertHalts(
                "Feishu refuses the app ticket with code 10012 (HTTP 200): it is stale, as a new one is pushed every"
                        + " hour; see why nothing renews the file named by FEISHU_APP_TICKET_FILE, then run again.");
        assertThat(server.appTokenRequests).hasSize(1);
    }

    @Test
    void aGoodTokenIsUsedToItsEndWhileItsTicketIsStale() throws Exception {
        server.thenToken(token("first", 7200));
        server.thenAppToken(appToken("a-1", 5), STALE, STALE);
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            time.passes(Duration.ofSeconds(7000));
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            assertThat(server.appTokenRequests).hasSize(2);
            time.passes(Duration.ofSeconds(200));
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
            assertThat(feishu.halt().map(Halt::reason)).contains(Halt.Reason.CONFIGURATION);
        }
    }

    @Test
    void theFileGoesBeforeTheSetting() throws Exception {
        ticketFile("ticket-2");
        callAfter(Duration.ZERO);
        assertThat(server.appTokenRequests).containsExactly(WITH_TICKET_2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "ticket\u0000", "one\ntwo"})
    void aFileWithoutATicketHalts(String content) throws Exception {
        Path file = ticketFile(content);
        assertHalts("the file named by FEISHU_APP_TICKET_FILE holds no app ticket: " + file);
        assertThat(server.appTokenRequests).isEmpty();
    }

    @Test
    void aFileThatIsFarTooLongHalts() throws Exception {
        Path file = ticketFile("x".repeat(4097));
        assertHalts("the file named by FEISHU_APP_TICKET_FILE holds no app ticket: " + file);
    }

    @Test
    void aFileThatIsNotThereHalts() throws Exception {
        given.ticketFile = directory.resolve("nowhere");
        assertHalts("the file named by FEISHU_APP_TICKET_FILE cannot be read: " + given.ticketFile);
    }

    @ParameterizedTest
    @ValueSource(longs = {10003, 10005})
    void anUnknownTenantHalts(long code) throws Exception {
        server.thenToken(answer(200, "{\"code\":" + code + "}"));
        assertHalts(
                "Feishu answered the request for the token of a tenant with code " + code + " (HTTP 200): the tenant is"
                        + " not known or has not installed the app: check FEISHU_TENANT_KEY and FEISHU_APP_ID.");
        assertThat(server.tokenRequests).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http200_token_10003_invalid_param.json", "http200_token_10014_app_secret_invalid.json"})
    void wrongCredentialsHalt(String name) throws Exception {
        server.thenAppToken(sample(name));
        try (Feishu feishu = given.feishu(time)) {
            Halt halt = feishu.signIn().orElseThrow();
            assertThat(halt.reason()).isEqualTo(Halt.Reason.CONFIGURATION);
            assertThat(halt.sentence()).contains("check FEISHU_APP_ID");
        }
        assertThat(server.appTokenRequests).hasSize(1);
    }

    @Test
    void eitherStepThatFailsInPassingIsTriedAgain() throws Exception {
        server.thenAppToken(answer(502, "<html>"), answer(200, "{\"code\":0}"));
        server.thenToken(answer(500, "{}"));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.signIn()).isEmpty();
            assertThat(feishu.stats().tokenRequests()).isEqualTo(5);
        }
        assertThat(server.appTokenRequests).hasSize(3);
        assertThat(server.tokenRequests).hasSize(2);
    }

    @Test
    void withoutATokenInThirtySecondsEverybodyStops() throws Exception {
        server.thenToken(Collections.nCopies(100, answer(502, "")).toArray(ScriptedServer.Script[]::new));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.signIn().map(Halt::reason)).contains(Halt.Reason.NO_TOKEN);
        }
        assertThat(Duration.ofNanos(time.nanos.get())).isEqualTo(Duration.ofSeconds(30));
        assertThat(server.appTokenRequests).hasSize(1);
    }

    @Test
    void aTokenRevokedInMidRunIsReplacedThroughTheSameAppToken() throws Exception {
        server.then(answer(200, ScriptedServer.ACCEPTED), sample("http400_99991663_tenant_token_invalid.json"));
        callAfter(Duration.ZERO, Duration.ofSeconds(60));
        assertThat(server.tokensSeen).containsExactly("Bearer t-1", "Bearer t-1", "Bearer t-2");
        assertThat(server.appTokenRequests).hasSize(1);
    }

    /** The file is renewed while the ticket before is on its way. */
    private ScriptedServer.Script renewing(String ticket) {
        return exchange -> {
            ticketFile(ticket);
            STALE.play(exchange);
        };
    }

    private Path ticketFile(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("ticket"), content);
        given.ticketFile = file;
        return file;
    }

    private void assertHalts(String sentence) throws InterruptedException {
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.signIn()).contains(new Halt(Halt.Reason.CONFIGURATION, sentence));
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
        }
        assertThat(server.calls).isEmpty();
        assertThat(time.slept).isEmpty();
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
