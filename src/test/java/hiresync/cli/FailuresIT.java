package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** After a night in which 5 of 8 talents gave no usable answer, each in another way. */
class FailuresIT {
    private static final int TALENTS = 8;
    private static final String PERSON = "Zhang Wei 13900001111";

    @TempDir
    Path directory;

    @AutoClose
    World world;

    private List<String> ids = List.of();

    @BeforeEach
    void aNight() throws IOException {
        world = new World(directory, TALENTS);
        world.day(0);
        ids = world.inOrder(0);
        fault(0, 500, "{\"code\":1002001,\"msg\":\"" + PERSON + "\"}");
        fault(1, 502, "<html>" + PERSON);
        fault(2, 400, "{\"code\":1002103,\"msg\":\"" + PERSON + "\"}");
        fault(3, 404, "{\"code\":1002102}");
        world.feishu.answerWith(ids.get(4), withoutInterviewId());
        Program.Ended night = world.program.with("HIRESYNC_API_ATTEMPTS", "1").run("sync");
        assertThat(night.exitCode()).as(night.talk()).isEqualTo(3);
    }

    @Test
    void aProgramReadsEachWithItsStageItsPathAndWhatComesNext() {
        JsonNode answer = World.json(run(failures(), "--json").answers());

        assertThat(answer.path("talents").intValue()).isEqualTo(5);
        assertThat(answer.path("byCode")).hasSize(5);
        List<String> told = new ArrayList<>();
        for (JsonNode failure : answer.path("failures")) {
            told.add("%d %s %s %s %s %s %d %s"
                    .formatted(
                            ids.indexOf(failure.path("talentId").asString()),
                            failure.path("status").asString(),
                            failure.path("stage").asString(),
                            failure.path("code").asString(),
                            text(failure.path("jsonPath")),
                            text(failure.path("logId")),
                            failure.path("attempts").intValue(),
                            failure.path("due").booleanValue() ? "due" : "not due"));
            assertThat(failure.path("lastAttemptAt").asString()).matches("20\\d\\d-\\d\\d-\\d\\dT.+Z");
        }
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "0 failed answered 1002001 - L-0 1 due",
                        "1 failed read http-502 - L-1 1 due",
                        "2 refused answered 1002103 - L-2 1 not due",
                        "3 gone answered 1002102 - L-3 1 due",
                        "4 refused mapped unmappable data.items[0].interview_list[0] " + logIdOf(4) + " 1 not due");
        assertThat(next(answer, 0)).isEqualTo("due, asked again in the next run");
        assertThat(next(answer, 2))
                .matches("asked again when its updated_at in the source or the mapping changes, or from"
                        + " 20\\d\\d-\\d\\d-\\d\\d on");
        assertThat(next(answer, 3)).startsWith("due, asked again in the next run; gone in three runs");
    }

    @Test
    void aSpreadsheetReadsOneStatusOnly() {
        List<String> lines = List.of(
                run(failures(), "--csv", "--status", "refused").answers().split("\r\n", -1));
        assertThat(lines).hasSize(4).last().isEqualTo("");
        assertThat(lines.get(0)).startsWith("talent_id,status,stage,code,reason,json_path,log_id,attempts,");
        assertThat(lines.subList(1, 3))
                .anyMatch(line -> line.startsWith(ids.get(2) + ",refused,answered,1002103,\"Asked for"))
                .anyMatch(line -> line.startsWith(ids.get(4) + ",refused,mapped,unmappable,data.items[0]"));
    }

    /** What it says is what the planner then does: failed and gone ones are due, refused ones are not. */
    @Test
    void aPersonReadsThemWhileARunIsActiveThatAsksWhoeverIsDue() throws Exception {
        Map<String, String> before = world.rowVersions("hire", "hire_ops", "hire_raw", "batch", "source");
        Program.Ended told = run(failures(), "--limit", "4");
        assertThat(told.answers())
                .startsWith("hiresync failures: 5 talents, 2 failed, 2 refused, 1 gone")
                .contains("failed with code 1002001, 1 talent: Feishu answered with an error", "  and 1 more")
                .contains("All of them: hiresync failures --csv");
        assertThat(told.answers().lines()).allMatch(line -> line.length() <= 80);
        assertThat(world.rowVersions("hire", "hire_ops", "hire_raw", "batch", "source"))
                .isEqualTo(before);

        var arrived = world.feishu.hold(Optional.of(ids.get(0)));
        Program.Started night = world.program.start("sync", "--json");
        arrived.get(60, TimeUnit.SECONDS);
        assertThat(run(failures(), "--limit", "1").answers()).startsWith("hiresync failures: 5 talents");
        world.feishu.release();
        JsonNode report = World.json(night.ended().answers());
        assertThat(report.path("reasons").toString()).isEqualTo("{\"failed\":3}");
    }

    @Test
    void wrongUse() {
        assertThat(failures().run("failures", "--csv", "--json").talk())
                .isEqualTo("hiresync: --csv and --json exclude each other; give one of them" + System.lineSeparator());
        Program.Ended status = failures().run("failures", "--status", "lost");
        assertThat(status.exitCode()).isEqualTo(2);
        assertThat(status.talk()).contains("\"lost\" is none of failed, refused, gone", "hiresync failures --help");
    }

    private Program failures() {
        return world.programWithoutFeishu();
    }

    private static Program.Ended run(Program program, String... options) {
        List<String> command = new ArrayList<>(List.of("failures"));
        command.addAll(List.of(options));
        Program.Ended ended = program.run(command.toArray(String[]::new));
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        assertThat(ended.answers() + ended.talk()).doesNotContain(PERSON);
        return ended;
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "-" : node.asString();
    }

    private String next(JsonNode answer, int talent) {
        for (JsonNode failure : answer.path("failures")) {
            if (failure.path("talentId").asString().equals(ids.get(talent))) {
                return failure.path("next").asString();
            }
        }
        return "";
    }

    private String logIdOf(int talent) {
        return String.valueOf(world.sql.queryForObject(
                "SELECT coalesce(log_id, '-') FROM hire_ops.talent_sync WHERE talent_id = ?",
                String.class,
                ids.get(talent)));
    }

    private void fault(int talent, int status, String body) {
        world.feishu.fault(Optional.of(ids.get(talent)), status, body, Map.of("X-Tt-Logid", "L-" + talent), 1);
    }

    private static ObjectNode withoutInterviewId() {
        String body = "{\"items\":[{\"application_id\":\"app-x\",\"interview_list\":[{\"round\":1}]}]}";
        ObjectNode data = (ObjectNode) World.json(body);
        assertThat(data.path("items")).isInstanceOf(ArrayNode.class);
        return data;
    }
}
