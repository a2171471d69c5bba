package hiresync.feishu;

import static hiresync.feishu.ScriptedServer.ACCEPTED;
import static hiresync.feishu.ScriptedServer.answer;
import static hiresync.feishu.ScriptedServer.hangUp;
import static hiresync.feishu.ScriptedServer.resource;
import static hiresync.feishu.ScriptedServer.sample;
import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeishuTest {
    private static final TalentId TALENT = new TalentId("7001");

    private final ScriptedServer server;
    private final HandTime time = new HandTime();
    private final TestSettings given;

    FeishuTest() throws IOException {
        server = new ScriptedServer();
        given = new TestSettings(server.url());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void returnsTheDocumentItsBytesTheMomentAndTheLogId() throws Exception {
        server.then(answer(200, ACCEPTED, Map.of("X-Tt-Logid", "L-1")));
        Reply.Accepted accepted = (Reply.Accepted) ask();
        assertThat(accepted.document().data()).hasToString("{\"items\":[]}");
        assertThat(accepted.body()).isEqualTo(ACCEPTED.getBytes(StandardCharsets.UTF_8));
        assertThat(accepted.fetchedAt()).isEqualTo(HandTime.BEGIN);
        assertThat(accepted.logId()).isEqualTo("L-1");
    }

    @Test
    void asksAsTheDocumentationSays() throws Exception {
        try (Feishu feishu = given.feishu(time)) {
            feishu.interviewsOf(new TalentId("a b&c=中+/"));
        }
        assertThat(server.calls)
                .containsExactly(
                        URI.create("/open-apis/hire/v1/interviews/get_by_talent?talent_id=a%20b%26c%3D%E4%B8%AD"
                                + "%2B%2F&user_id_type=open_id&job_level_id_type=job_level_id"));
        assertThat(server.tokensSeen).containsExactly("Bearer t-1");
        assertThat(server.tokenRequests).containsExactly("{\"app_id\":\"cli_a\",\"app_secret\":\"top-secret\"}");
    }

    @Test
    void dataOfAnotherKindIsRefused() throws Exception {
        server.then(answer(200, "{\"code\":0,\"data\":[\"Zhang\"]}"));
        assertThat(trouble(ask()))
                .isEqualTo(new Trouble.Refused(
                        "data",
                        "Asked for the interviews of talent 7001, Feishu gave code 0 (HTTP 200), but $.data is of kind array"
                                + " where an object is due; its old rows stay, and it is asked again when something changed.",
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http400_1002002_parameter_illegal.json", "http400_99992402_field_validation.json"})
    void oneTalentIsRefusedAndTheOthersGoOn(String name) throws Exception {
        server.then(sample(name));
        try (Feishu feishu = given.feishu(time)) {
            Reply.Unusable refused = (Reply.Unusable) feishu.interviewsOf(TALENT);
            assertThat(refused.trouble()).isInstanceOf(Trouble.Refused.class);
            assertThat(refused.body()).isEqualTo(resource(name).getBytes(StandardCharsets.UTF_8));
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
        }
    }

    @Test
    void aTalentThatDoesNotExistIsGone() throws Exception {
        server.then(sample("http404_1002102_talent_not_exist.json"));
        assertThat(trouble(ask()))
                .isEqualTo(new Trouble.Gone(
                        "1002102",
                        "Asked for the interviews of talent 7001, Feishu gave code 1002102 (HTTP 404): the talent does not"
                                + " exist; what becomes of its rows says hiresync.warehouse.gone.",
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http500_1002001_system_error.json",
                "http500_no_code.json",
                "http502_gateway.html",
                "http404_page_not_found.txt",
            })
    void whatFailsInPassingIsAskedAgain(String name) throws Exception {
        server.then(sample(name), sample(name), sample(name), sample(name));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            assertThat(feishu.stats().attempts()).isEqualTo(5);
            assertThat(feishu.stats().retried()).isEqualTo(4);
        }
        assertThat(time.slept).hasSize(4).allMatch(pause -> pause.compareTo(Duration.ofSeconds(4)) <= 0);
    }

    @Test
    void afterTheLastTryTheTalentHasFailedAndStaysDue() throws Exception {
        server.then(Collections.nCopies(5, answer(500, "{\"code\":1002001}", Map.of("X-Tt-Logid", "L-9")))
                .toArray(ScriptedServer.Script[]::new));
        assertThat(trouble(ask()))
                .isEqualTo(new Trouble.Failed(
                        "1002001",
                        "Asked for the interviews of talent 7001, Feishu gave code 1002001 (HTTP 500), log id L-9, tried 5 times; it stays"
                                + " due and is asked again in the next run.",
                        "L-9"));
        assertThat(server.calls).hasSize(5);
    }

    @Test
    void aConnectionThatBreaksIsAnAttemptThatCounts() throws Exception {
        server.then(answer(200, ACCEPTED), hangUp());
        try (Feishu feishu = given.feishu(time)) {
            feishu.interviewsOf(TALENT);
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            assertThat(server.calls).hasSize(3);
            assertThat(feishu.stats().attempts()).isEqualTo(3);
        }
    }

    @Test
    void aRefusedConnectionFailsTheTalent() throws Exception {
        int port = freePort();
        given.baseUrl = URI.create("http://127.0.0.1:" + port);
        given.fixedToken = "t-fixed";
        assertThat(trouble(ask()))
                .isEqualTo(new Trouble.Failed(
                        "connect",
                        "Asked for the interviews of talent 7001, Feishu gave no connection (127.0.0.1:" + port
                                + " refused it), tried 5 times; it stays due and is asked again in the next run.",
                        null));
    }

    @Test
    void aCallThatFoundNoConnectionCostsNothing() throws Exception {
        given.baseUrl = URI.create("http://127.0.0.1:" + freePort());
        given.fixedToken = "t-fixed";
        CallCap two = new CallCap(2, Halt.Reason.QUOTA, "All calls are made.");
        try (Feishu feishu = new Feishu(given.settings(), List.of(), two, time.outside())) {
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Unusable.class);
            assertThat(feishu.stats().attempts()).isZero();
            assertThat(feishu.stats().asked()).isEqualTo(1);
            assertThat(feishu.stats().retried()).isZero();
            assertThat(feishu.halt()).as("five tries, none of which has left").isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://no-such-host.invalid, this machine finds no address for the name no-such-host.invalid",
        "http://127.0.0.1:1, 127.0.0.1:1 refused it",
    })
    void whyThereIsNoConnectionIsTold(URI baseUrl, String reason) throws Exception {
        given.baseUrl = baseUrl;
        given.fixedToken = "t-fixed";
        assertThat(trouble(ask()).message()).contains("no connection (" + reason + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "http400_99991661_need_a_token.json, CONFIGURATION",
        "http400_99991672_scope_missing.json, CONFIGURATION",
        "http429_99991403_month_quota.json, QUOTA",
    })
    void whatIsWrongForEverybodyHaltsAtOnce(String name, Halt.Reason reason) throws Exception {
        server.then(sample(name));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
            assertThat(feishu.halt().map(Halt::reason)).contains(reason);
        }
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void aMissingScopeIsNamed() throws Exception {
        server.then(sample("http400_99991672_scope_missing.json"));
        try (Feishu feishu = given.feishu(time)) {
            feishu.interviewsOf(TALENT);
            assertThat(feishu.halt().map(Halt::sentence))
                    .contains("Feishu answered a call with code 99991672 (HTTP 400), log id"
                            + " 202600000000000000000000000000000000: the app lacks a permission: grant it in the"
                            + " developer console and publish a version of the app; any one of these will do:"
                            + " hire:interview:readonly, hire:interview.");
        }
    }

    @Test
    void twentyFailedTalentsAndTwoSilentMinutesAreAnOutage() throws Exception {
        given.attempts = 1;
        server.then(Collections.nCopies(30, sample("http502_gateway.html")).toArray(ScriptedServer.Script[]::new));
        try (Feishu feishu = given.feishu(time)) {
            for (int i = 0; i < 19; i++) {
                assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Unusable.class);
                time.passes(Duration.ofSeconds(10));
            }
            assertThat(feishu.halt()).isEmpty();
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Unusable.class);
            assertThat(feishu.halt().map(Halt::reason)).contains(Halt.Reason.OUTAGE);
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
        }
        assertThat(server.calls).hasSize(20);
    }

    @Test
    void failuresWithoutTwoSilentMinutesAreNoOutage() throws Exception {
        given.attempts = 1;
        server.then(Collections.nCopies(30, sample("http502_gateway.html")).toArray(ScriptedServer.Script[]::new));
        try (Feishu feishu = given.feishu(time)) {
            for (int i = 0; i < 30; i++) {
                feishu.interviewsOf(TALENT);
            }
            assertThat(feishu.halt()).isEqualTo(Optional.empty());
        }
    }

    private Reply ask() throws InterruptedException {
        try (Feishu feishu = given.feishu(time)) {
            return feishu.interviewsOf(TALENT);
        }
    }

    private static Trouble trouble(Reply reply) {
        return ((Reply.Unusable) reply).trouble();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
