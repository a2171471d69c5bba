package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tables, ledger and kept answers held against each other. */
class VerifyIT {
    @TempDir
    Path directory;

    @AutoClose
    World world;

    Program verifying;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, 60);
        world.day(0);
        assertThat(world.program.run("sync").exitCode()).isZero();
        verifying = world.programWithoutFeishu();
    }

    @Test
    void nothingDiffersAfterTwoNightsAndAnInterviewOfTwoTalents() {
        world.day(1);
        List<String> ids = world.inOrder(1);
        String one = ids.stream()
                .filter(id -> world.document(id).toString().contains("interview_record_list"))
                .findFirst()
                .orElseThrow();
        ObjectNode shared = world.document(one);
        String other = ids.get(ids.size() - 1);
        world.feishu.answerWith(one, shared);
        world.feishu.answerWith(other, shared);
        assertThat(world.program.run("sync", "--full").exitCode()).isZero();
        Map<String, String> before = world.rowVersions("hire", "hire_ops", "hire_raw", "batch", "source");
        long calls = world.feishu.stats().calls();

        Program.Ended ended = verifying.run("verify");

        assertThat(ended.answers()).startsWith("hiresync verify: nothing differs");
        assertThat(ended.answers()).contains("  compared: 6").doesNotContain("not compared");
        assertThat(ended.exitCode()).isZero();
        assertThat(world.rowVersions("hire", "hire_ops", "hire_raw", "batch", "source"))
                .isEqualTo(before);
        assertThat(world.feishu.stats().calls()).isEqualTo(calls);
    }

    @Test
    void whatWasDoneByHandIsNamed() {
        String edited = anInterview("i.remark IS NOT NULL", 0);
        String retired =
                anInterview("EXISTS (SELECT FROM hire.interview_record r WHERE r.interview_id = i.interview_id)", 1);
        Map<String, Object> lost = world.sql.queryForMap(
                "SELECT interview_record_id, talent_id FROM hire.interview_record WHERE interview_id NOT IN (?, ?)"
                        + " ORDER BY interview_record_id LIMIT 1",
                edited,
                retired);
        String user = text("SELECT min(user_id) FROM hire.feishu_user");
        world.sql.update("UPDATE hire.interview SET remark = 'by hand', round = 77 WHERE interview_id = ?", edited);
        world.sql.update("UPDATE hire.interview SET deleted_at = now() WHERE interview_id = ?", retired);
        world.sql.update(
                "DELETE FROM hire.interview_record WHERE interview_record_id = ?", lost.get("interview_record_id"));
        world.sql.update("UPDATE hire.feishu_user SET name_en_us = 'by hand' WHERE user_id = ?", user);
        world.sql.update(
                "INSERT INTO hire_history.application (application_id, talent_id, first_seen_at, valid_from, valid_to)"
                        + " SELECT application_id, talent_id, first_seen_at, changed_at, changed_at + interval '1 day'"
                        + " FROM hire.application ORDER BY application_id LIMIT 1");

        Program.Ended ended = verifying.run("verify", "--json");

        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(3);
        assertThat(ended.answers()).doesNotContain("by hand");
        List<String> rows = differences(ended, "rows");
        assertThat(rows)
                .containsExactlyInAnyOrder(
                        "interview " + edited + " " + owner(edited) + " differs in round, remark",
                        "interview " + retired + " " + owner(retired) + " retired",
                        "interview_record " + lost.get("interview_record_id") + " " + lost.get("talent_id")
                                + " missing",
                        "feishu_user " + user + "  differs in name_en_us");
        assertThat(differences(ended, "history"))
                .containsExactly(text("SELECT 'hire_history.application ' || application_id || ' ' || talent_id"
                        + " || ' version 1 ends after the next one begins' FROM hire_history.application"));
        assertThat(differences(ended, "hierarchy"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith(" is live, but its interview is retired"));
        assertThat(differences(ended, "ledger"))
                .contains("interview " + retired + " " + owner(retired) + " listed in the last answer, but retired");
    }

    @Test
    void aRowThatNoAnswerListsIsNamed() {
        String interview = anInterview("true", 0);
        world.sql.update(
                "INSERT INTO hire.interview_record (interview_record_id, interview_id, talent_id, first_seen_at, changed_at)"
                        + " SELECT 'by hand', interview_id, talent_id, now(), now() FROM hire.interview"
                        + " WHERE interview_id = ?",
                interview);
        world.sql.update("INSERT INTO hire.application (application_id, talent_id, first_seen_at, changed_at)"
                + " VALUES ('nobody''s', 'nobody', now(), now())");

        Program.Ended ended = verifying.run("verify", "--json");

        assertThat(differences(ended, "rows"))
                .containsExactly("interview_record by hand " + owner(interview) + " live, but not in the answer");
        assertThat(differences(ended, "orphans"))
                .containsExactly("application nobody's nobody belongs to a talent that the ledger does not know");
    }

    @Test
    void keptAnswersAndLedgerAreHeldAgainstEachOther() {
        List<String> ids = world.inOrder(0);
        world.sql.update(
                "UPDATE hire_raw.talent_response SET body = ? WHERE talent_id = ?",
                "{\"code\":0,\"data\":{}}".getBytes(StandardCharsets.UTF_8),
                ids.get(0));
        world.sql.update("UPDATE hire_raw.talent_response SET body = 'no json' WHERE talent_id = ?", ids.get(1));
        world.sql.update("DELETE FROM hire_raw.talent_response WHERE talent_id = ?", ids.get(2));
        world.sql.update("UPDATE hire_ops.talent_sync SET content_sha256 = 'another' WHERE talent_id = ?", ids.get(3));
        world.sql.update("UPDATE hire_ops.talent_sync SET mapping_version = 'old' WHERE talent_id = ?", ids.get(4));
        world.sql.update("UPDATE hire_ops.run SET changed = changed - 1");

        Program.Ended ended = verifying.run("verify", "--json");

        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(3);
        String raw = "hire_raw.talent_response ";
        assertThat(differences(ended, "kept"))
                .containsExactlyInAnyOrder(
                        raw + twice(ids.get(0)) + " is not the one that was fetched: its hash differs",
                        raw + twice(ids.get(1)) + " can no longer be mapped",
                        raw + twice(ids.get(2)) + " is missing: the last answer is not kept",
                        raw + twice(ids.get(3)) + " is not the answer that was last written");
        assertThat(differences(ended, "runs")).singleElement().asString().startsWith("run 1  counts 60 planned");
        assertThat(World.json(ended.answers())
                        .path("extent")
                        .path("notCompared")
                        .toString())
                .isEqualTo("{\"no answer is kept\":1,\"not the answer that was last written\":1,"
                        + "\"written with another mapping\":1}");
        assertThat(differences(ended, "rows")).isEmpty();
    }

    @Test
    void aPersonReadsWhatDiffersAndWhatMendsIt() {
        String interview = anInterview("true", 0);
        world.sql.update("UPDATE hire.interview SET round = 77 WHERE interview_id = ?", interview);

        Program.Ended ended = verifying.run("verify");

        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(3);
        assertThat(ended.answers().lines())
                .contains(
                        "hiresync verify: 1 difference",
                        "  rows: interview %s of talent %s: differs in round".formatted(interview, owner(interview)))
                .anyMatch(line -> line.endsWith("hiresync sync --full --rewrite"));
        assertThat(world.program.run("sync", "--full", "--rewrite").exitCode()).isZero();
        assertThat(verifying.run("verify").exitCode()).isZero();
    }

    @Test
    void aWarehouseOfAnOlderVersionIsToldToMigrate() {
        world.sql.execute("DROP SCHEMA hire_raw CASCADE");
        int younger = world.sql.update("DELETE FROM batch.flyway_schema_history WHERE version::integer >= 5");

        Program.Ended ended = verifying.run("verify");

        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(2);
        assertThat(ended.talk())
                .isEqualTo("hiresync: the warehouse lacks " + younger
                        + " migrations of this version of hiresync; run hiresync" + " migrate first"
                        + System.lineSeparator());
    }

    private static String twice(String id) {
        return id + " " + id;
    }

    private static List<String> differences(Program.Ended ended, String check) {
        List<String> lines = new ArrayList<>();
        for (JsonNode difference : World.json(ended.answers()).path("differences")) {
            if (difference.path("check").asString().equals(check)) {
                lines.add(difference.path("where").asString() + " "
                        + difference.path("key").asString() + " "
                        + difference.path("talent").asString() + " "
                        + difference.path("what").asString());
            }
        }
        return lines;
    }

    private String anInterview(String condition, int which) {
        return text("SELECT interview_id FROM hire.interview i WHERE " + condition + " ORDER BY interview_id LIMIT 1"
                + " OFFSET " + which);
    }

    private String owner(String interview) {
        return text("SELECT talent_id FROM hire.interview WHERE interview_id = '" + interview + "'");
    }

    private String text(String query) {
        return Objects.requireNonNull(world.sql.queryForObject(query, String.class));
    }
}
