package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a run makes of one code of each row of the vendor's table: what is kept, what is told, how it ends. */
class VerdictsIT {
    private static final int TALENTS = 5;
    private static final String PERSON = "Zhang Wei 13900001111";
    private static final String LOG_ID = "20261122-L77";

    @TempDir
    Path directory;

    @AutoClose
    World world;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, TALENTS);
        world.day(0);
    }

    @Test
    void acceptedEndsWith0() {
        assertThat(talents(sync(0)).path("changed").intValue()).isEqualTo(TALENTS);
    }

    @Test
    void throttledIsObeyedAndEndsWith0() {
        fault(429, 99991400, Map.of("x-ogw-ratelimit-limit", "50", "x-ogw-ratelimit-reset", "1"), 1);
        JsonNode report = sync(0);
        assertThat(talents(report).path("changed").intValue()).isEqualTo(TALENTS);
        assertThat(report.path("calls").path("throttled").intValue()).isEqualTo(1);
    }

    @Test
    void whatFailedInPassingIsTriedAgainAndEndsWith0() {
        fault(500, 1002001, Map.of(), 1);
        JsonNode report = sync(0);
        assertThat(talents(report).path("changed").intValue()).isEqualTo(TALENTS);
        assertThat(report.path("calls").path("repeated").intValue()).isEqualTo(1);
    }

    @Test
    void whatFailsAllTheTimeStaysDueAndEndsWith3() {
        faultFor(first(), 500, 1002001, 2);
        Program.Ended ended = run(world.program.with("HIRESYNC_API_ATTEMPTS", "2"), 3);
        assertThat(talents(World.json(ended.answers())).path("failed").intValue())
                .isEqualTo(1);
        assertKept("failed", "1002001");
        assertThat(talents(sync(0)).path("changed").intValue()).isEqualTo(1);
    }

    @Test
    void aTokenRevokedInMidRunIsReplacedAndEndsWith0() {
        fault(400, 99991663, Map.of(), 1);
        assertThat(talents(sync(0)).path("changed").intValue()).isEqualTo(TALENTS);
        assertThat(world.feishu.stats().tokenCalls()).isEqualTo(2);
    }

    @Test
    void aTokenRevokedForGoodEndsWith2() {
        fault(400, 99991671, Map.of(), 100);
        assertEndsWith(2, "Feishu refuses the token with code 99991671");
    }

    @Test
    void aRefusedTalentEndsWith3() {
        faultFor(first(), 400, 1002103, 1);
        assertThat(talents(sync(3)).path("refused").intValue()).isEqualTo(1);
        assertKept("refused", "1002103");
    }

    @Test
    void aCodeThatNobodyKnowsEndsWith3() {
        faultFor(first(), 200, 4711, 1);
        assertThat(talents(sync(3)).path("refused").intValue()).isEqualTo(1);
        assertKept("refused", "4711");
    }

    @Test
    void aTalentThatIsGoneEndsWith0() {
        faultFor(first(), 404, 1002102, 1);
        assertThat(talents(sync(0)).path("gone").intValue()).isEqualTo(1);
        assertKept("gone", "1002102");
    }

    @Test
    void theMonthsQuotaEndsWith1AtOnce() {
        fault(429, 99991403, Map.of(), 100);
        Program.Ended ended = assertEndsWith(1, "this month's calls of the free plan are used up");
        assertThat(World.json(ended.answers()).path("calls").path("repeated").intValue())
                .isZero();
    }

    @Test
    void anAddressThatIsNotAllowedEndsWith2() {
        fault(400, 99991401, Map.of(), 100);
        assertEndsWith(2, "add it there");
    }

    @Test
    void anAppThatIsNotInstalledEndsWith2() {
        fault(400, 99991662, Map.of(), 100);
        assertEndsWith(2, "check that it is enabled, installed and published");
    }

    @Test
    void aParameterThatIsWrongForEverybodyEndsWith2() {
        world.feishu.fault(
                Optional.empty(),
                400,
                "{\"code\":99992402,\"error\":{\"field_violations\":[{\"field\":\"user_id_type\"}]}}",
                Map.of("X-Tt-Logid", LOG_ID),
                100);
        assertEndsWith(2, "check FEISHU_USER_ID_TYPE");
    }

    @Test
    void anOutageEndsWith1AndMarksNobodyWhoWasNotAsked() {
        world.feishu.fault(Optional.empty(), 502, "<html>", Map.of("X-Tt-Logid", LOG_ID), 100);
        Program one = world.program
                .with("HIRESYNC_API_CONCURRENCY", "1")
                .with("HIRESYNC_API_ATTEMPTS", "1")
                .with("HIRESYNC_API_OUTAGEFAILURES", "2")
                .with("HIRESYNC_API_OUTAGEAFTER", "1ms");
        Program.Ended ended = run(one, 1);
        assertThat(World.json(ended.answers()).path("message").asString())
                .contains("Feishu seems to be down: 2 talents in a row could not be had", "HTTP 502", LOG_ID);
        assertThat(world.feishu.stats().calls()).isEqualTo(2);
        assertThat(world.count("hire_ops.talent_sync WHERE status <> 'failed'")).isZero();
        assertThat(world.count("hire_ops.talent_sync WHERE status = 'failed'")).isLessThanOrEqualTo(2);
    }

    /** With nothing written for anybody; the same command goes on once the trouble is over. */
    private Program.Ended assertEndsWith(int exitCode, String sentence) {
        Program.Ended ended = run(world.program.with("HIRESYNC_API_CONCURRENCY", "1"), exitCode);
        assertThat(World.json(ended.answers()).path("message").asString()).contains(sentence, LOG_ID);
        assertThat(world.feishu.stats().calls()).isLessThanOrEqualTo(2);
        assertThat(world.count("hire_ops.talent_sync")).isZero();
        return ended;
    }

    private void assertKept(String status, String code) {
        assertThat(world.sql.queryForMap(
                        "SELECT status, error_code, log_id FROM hire_ops.talent_sync WHERE talent_id = ?", first()))
                .isEqualTo(Map.of("status", status, "error_code", code, "log_id", LOG_ID));
    }

    private JsonNode sync(int exitCode) {
        return World.json(run(world.program, exitCode).answers());
    }

    private static Program.Ended run(Program program, int exitCode) {
        Program.Ended ended = program.with("HIRESYNC_API_BACKOFFBASE", "1ms").run("sync", "--json");
        assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isEqualTo(exitCode);
        assertThat(ended.answers() + ended.talk()).doesNotContain(PERSON, World.SECRET);
        return ended;
    }

    private static JsonNode talents(JsonNode report) {
        return report.path("talents");
    }

    private String first() {
        return world.inOrder(0).get(0);
    }

    /** For whoever comes first. */
    private void fault(int status, long code, Map<String, String> headers, int times) {
        fault(Optional.empty(), status, code, headers, times);
    }

    private void faultFor(String talent, int status, long code, int times) {
        fault(Optional.of(talent), status, code, Map.of(), times);
    }

    private void fault(Optional<String> talent, int status, long code, Map<String, String> headers, int times) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("X-Tt-Logid", LOG_ID);
        world.feishu.fault(talent, status, "{\"code\":" + code + ",\"msg\":\"" + PERSON + "\"}", all, times);
    }
}
