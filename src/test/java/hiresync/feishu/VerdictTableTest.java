package hiresync.feishu;

import static hiresync.feishu.ScriptedServer.answer;
import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of the vendor's codes over HTTP: what happens, how often it is asked, and what the operator reads. */
class VerdictTableTest {
    private static final TalentId TALENT = new TalentId("7001");
    private static final String PERSON = "Zhang Wei 13900001111";
    private static final String LOG_ID = "20261122-L77";
    private static final String ASKED = "Asked for the interviews of talent 7001, Feishu gave ";

    private final ScriptedServer server;
    private final HandTime time = new HandTime();
    private final TestSettings given;

    VerdictTableTest() throws IOException {
        server = new ScriptedServer();
        given = new TestSettings(server.url());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "429, 99991400",
        "400, 99991400",
        "200, 99991400",
        "200, 1000004",
        "200, 1000005",
        "429, 1000004",
    })
    void throttledPausesEverybodyAndCostsNoTry(int status, long code) throws Exception {
        given.attempts = 1;
        server.then(coded(status, code, Map.of("x-ogw-ratelimit-limit", "50", "x-ogw-ratelimit-reset", "7")));
        assertThat(ask()).isInstanceOf(Reply.Accepted.class);
        assertThat(time.slept).containsExactly(Duration.ofSeconds(7));
        assertThat(server.calls).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<html>too many</html>", "{\"code\":null}"})
    void withoutACodeStatus429IsAThrottle(String body) throws Exception {
        given.attempts = 1;
        server.then(answer(429, body, Map.of("x-ogw-ratelimit-reset", "2")));
        assertThat(ask()).isInstanceOf(Reply.Accepted.class);
        assertThat(time.slept).containsExactly(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @CsvSource({"500, 1002001", "200, 1000003", "200, 2200", "500, 5000", "200, 1500", "503, 1503"})
    void inPassingIsTriedFiveTimesAndStaysDue(int status, long code) throws Exception {
        server.then(times(5, coded(status, code, Map.of())));
        assertThat(trouble(ask()))
                .isEqualTo(new Trouble.Failed(
                        Long.toString(code),
                        ASKED + "code " + code + " (HTTP " + status + "), log id " + LOG_ID
                                + ", tried 5 times; it stays due and is asked again in the next run.",
                        LOG_ID));
        assertThat(server.calls).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | {}",
                "200 | {}",
                "200 | ''",
                "200 | {\"code\":null,\"data\":{}}",
                "200 | {\"code\":\"zero\",\"data\":{}}",
                "200 | {\"code\":0.5,\"data\":{}}",
                "200 | [{\"code\":0}]",
                "200 | {\"code\":0,\"data\":{\"items\":[",
                "200 | {\"code\":0,\"data\":{}} {}",
                "301 | moved",
                "302 | <html>sign in</html>",
                "404 | 404 page not found",
                "500 | <html>",
                "502 | <html>",
                "504 | ''",
            })
    void withoutAReadableCodeIsTriedAgainWhateverTheStatus(int status, String body) throws Exception {
        given.attempts = 2;
        server.then(times(2, answer(status, body, Map.of("X-Tt-Logid", LOG_ID))));
        assertThat(trouble(ask()))
                .isEqualTo(new Trouble.Failed(
                        "http-" + status,
                        ASKED + "HTTP " + status + " without a readable code, log id " + LOG_ID
                                + ", tried 2 times; it stays due and is asked again in the next run.",
                        LOG_ID));
        assertThat(server.calls).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {99991663, 99991665, 99991671})
    void aRefusedTokenIsRenewedOnceAndThenHalts(long code) throws Exception {
        server.then(times(2, coded(400, code, Map.of())));
        assertThat(halt())
                .isEqualTo(new Halt(
                        Halt.Reason.CONFIGURATION,
                        "Feishu refuses the token with code " + code + " (HTTP 400), log id " + LOG_ID
                                + ": a new one was refused as well; check that FEISHU_BASE_URL belongs to the app of"
                                + " FEISHU_APP_ID."));
        assertThat(server.calls).hasSize(2);
        assertThat(server.tokenRequests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                1002002,
                1002003,
                1000002,
                1002208,
                1002216,
                1002103,
                1002209,
                1002403,
                1002201,
                1002801,
                4711,
                -1,
                9223372036854775807L
            })
    void aRefusalConcernsOneTalentAndIsNotAskedAgain(long code) throws Exception {
        server.then(coded(400, code, Map.of()));
        try (Feishu feishu = given.feishu(time)) {
            Reply refused = feishu.interviewsOf(TALENT);
            assertThat(trouble(refused))
                    .isEqualTo(new Trouble.Refused(
                            Long.toString(code),
                            ASKED + "code " + code + " (HTTP 400), log id " + LOG_ID
                                    + "; its old rows stay, and it is asked again when something changed.",
                            LOG_ID));
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
        }
        assertThat(server.calls).hasSize(2);
        assertThat(time.slept).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 500})
    void aTalentThatDoesNotExistIsGone(int status) throws Exception {
        server.then(coded(status, 1002102, Map.of()));
        assertThat(trouble(ask()))
                .isInstanceOf(Trouble.Gone.class)
                .satisfies(gone -> assertThat(gone.logId()).isEqualTo(LOG_ID));
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void aFieldThatIsWrongInTheTalentConcernsThatTalent() throws Exception {
        server.then(violating("talent_id"));
        assertThat(trouble(ask())).isInstanceOf(Trouble.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_id_type", "job_level_id_type", ""})
    void aFieldThatIsWrongForEverybodyHalts(String field) throws Exception {
        server.then(violating(field));
        assertThat(halt())
                .isEqualTo(new Halt(
                        Halt.Reason.CONFIGURATION,
                        "Feishu answered a call with code 99992402 (HTTP 400), log id L-1: a parameter of the call is"
                                + " refused: check FEISHU_USER_ID_TYPE and FEISHU_JOB_LEVEL_ID_TYPE, and at sign-in"
                                + " FEISHU_APP_ID."));
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void theMonthsQuotaHaltsAtOnce() throws Exception {
        server.then(coded(429, 99991403, Map.of("x-ogw-ratelimit-reset", "5")));
        assertThat(halt())
                .isEqualTo(new Halt(
                        Halt.Reason.QUOTA,
                        "Feishu answered a call with code 99991403 (HTTP 429), log id " + LOG_ID
                                + ": this month's calls of the free plan are used up: run again next month, or raise"
                                + " the plan."));
        assertThat(server.calls).hasSize(1);
        assertThat(time.slept).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99991401 | this machine's address is not on the app's list of allowed IP addresses: add it there",
                "99991543 | the app secret is wrong: check FEISHU_APP_ID and FEISHU_APP_SECRET",
                "99991661 | the token is missing or of a wrong kind: use a tenant_access_token of this app",
                "99991662 | the app is not usable in this tenant: check that it is enabled, installed and published",
                "99991664 | the token is missing or of a wrong kind: use a tenant_access_token of this app",
                "99991668 | the token is missing or of a wrong kind: use a tenant_access_token of this app",
                "99991672 | the app lacks a permission: grant it in the developer console and publish a version of the"
                        + " app",
                "99991673 | the app is not usable in this tenant: check that it is enabled, installed and published",
                "99991674 | the app is not usable in this tenant: check that it is enabled, installed and published",
                "99991675 | the app is not usable in this tenant: check that it is enabled, installed and published",
                "99991676 | the app is not usable in this tenant: check that it is enabled, installed and published",
                "99991679 | the app lacks a permission: grant it in the developer console and publish a version of the"
                        + " app",
                "10003    | the app id is not known: check FEISHU_APP_ID and FEISHU_BASE_URL",
                "10005    | the app id is not known: check FEISHU_APP_ID and FEISHU_BASE_URL",
                "10014    | the app secret is wrong: check FEISHU_APP_ID and FEISHU_APP_SECRET",
                "10015    | the app secret is wrong: check FEISHU_APP_ID and FEISHU_APP_SECRET",
                "1000001  | Hire refuses the calls of this app: look the code up in the vendor's list of errors",
            })
    void whatIsWrongForEverybodyHaltsAtOnceAndSaysWhatToDo(long code, String advice) throws Exception {
        server.then(coded(400, code, Map.of()));
        assertThat(halt())
                .isEqualTo(new Halt(
                        Halt.Reason.CONFIGURATION,
                        "Feishu answered a call with code " + code + " (HTTP 400), log id " + LOG_ID + ": " + advice
                                + "."));
        assertThat(server.calls).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {10003, 10005, 10014, 10015, 99991401, 99991543, 99991662, 99991673, 1000001})
    void atSignInItHaltsAsWell(long code) throws Exception {
        server.thenToken(coded(200, code, Map.of()));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.signIn().map(Halt::reason)).contains(Halt.Reason.CONFIGURATION);
            assertThat(feishu.signIn().map(Halt::sentence).orElseThrow())
                    .startsWith("Feishu answered the request for a token with code " + code + " (HTTP 200), log id ")
                    .doesNotContain(PERSON, "top-secret");
        }
        assertThat(server.tokenRequests).hasSize(1);
    }

    @Test
    void theQuotaHaltsAtSignInAsWell() throws Exception {
        server.thenToken(coded(429, 99991403, Map.of()));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.signIn().map(Halt::reason)).contains(Halt.Reason.QUOTA);
        }
    }

    @Test
    void onlyWhatLooksLikeAScopeIsNamed() throws Exception {
        server.then(answer(
                400,
                "{\"code\":99991672,\"error\":{\"permission_violations\":[{\"subject\":\"hire:interview:readonly\"},"
                        + "{\"subject\":\"" + PERSON + "\"},{\"subject\":7}]}}"));
        assertThat(halt().sentence())
                .endsWith("publish a version of the app; any one of these will do: hire:interview:readonly.")
                .doesNotContain(PERSON);
    }

    @Test
    void aPackedRefusalIsReadAsWell() throws Exception {
        server.then(answer(404, gzip("{\"code\":1002102}"), Map.of("Content-Encoding", "gzip")));
        assertThat(trouble(ask())).isInstanceOf(Trouble.Gone.class);
    }

    @Test
    void aPackedAnswerThatBreaksOffIsAskedForAgain() throws Exception {
        byte[] packed = gzip("{\"code\":1002102}");
        server.then(answer(404, Arrays.copyOf(packed, packed.length / 2), Map.of("Content-Encoding", "gzip")));
        assertThat(ask()).isInstanceOf(Reply.Accepted.class);
        assertThat(server.calls).hasSize(2);
    }

    /** As the vendor sends it, with a text that nobody may repeat. */
    private static ScriptedServer.Script coded(int status, long code, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("X-Tt-Logid", LOG_ID);
        return answer(status, "{\"code\":" + code + ",\"msg\":\"" + PERSON + "\",\"data\":{}}", all);
    }

    private static ScriptedServer.Script violating(String field) {
        return answer(
                400,
                "{\"code\":99992402,\"error\":{\"log_id\":\"L-1\",\"field_violations\":[{\"field\":\"" + field
                        + "\",\"value\":\"" + PERSON + "\"}]}}");
    }

    private static ScriptedServer.Script[] times(int times, ScriptedServer.Script script) {
        return Collections.nCopies(times, script).toArray(ScriptedServer.Script[]::new);
    }

    private Reply ask() throws InterruptedException {
        try (Feishu feishu = given.feishu(time)) {
            return feishu.interviewsOf(TALENT);
        }
    }

    /** Of a call after which nobody is asked any more. */
    private Halt halt() throws InterruptedException {
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
            return feishu.halt().orElseThrow();
        }
    }

    private static Trouble trouble(Reply reply) {
        return ((Reply.Unusable) reply).trouble();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
