package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Runs by hand for chosen ones of 40 talents. */
class BackfillIT {
    private static final int TALENTS = 40;

    @TempDir
    Path directory;

    @AutoClose
    World world;

    List<String> ids;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, TALENTS);
        world.day(0);
        ids = world.inOrder(0);
    }

    @Test
    void whoIsNamedIsAskedForAndNobodyElse() {
        world.sql.update("DELETE FROM source.talent WHERE talent_id = ?", ids.get(7));
        String file = "\uFEFF# two more\r\n" + ids.get(5) + "\r\n\r\n" + ids.get(7) + "\r\n" + ids.get(3) + "\r\n";

        Program.Ended ended = world.program.runOn(
                file.getBytes(StandardCharsets.UTF_8), "backfill", "--talent-id", ids.get(3), "--talents-file", "-");

        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        assertThat(ended.answers())
                .startsWith("hiresync backfill, run 1: complete after ")
                .contains("  talents  3 planned = 0 unchanged + 3 changed + 0 failed + 0 refused + 0 left")
                .contains("  because  3 backfill")
                .contains("  calls    3 ");
        assertThat(ended.talk())
                .contains("Named, though not in the source, and asked for all the same: 1 of 3 talents");
        assertThat(world.feishu.stats().calls()).isEqualTo(3);
        assertThat(world.sql.queryForList("SELECT talent_id FROM hire_ops.talent_sync ORDER BY 1", String.class))
                .containsExactly(ids.get(3), ids.get(5), ids.get(7));
        Reading reading = new Reading(
                List.of(world.document(ids.get(3)), world.document(ids.get(5)), world.document(ids.get(7))));
        assertThat(world.sql.queryForList("SELECT interview_id FROM hire.interview", String.class))
                .containsExactlyInAnyOrderElementsOf(reading.keys("interview"));
        assertThat(world.sql.queryForMap("SELECT command, options ->> 'talents' AS talents,"
                        + " length(options ->> 'talents_sha256') AS digest FROM hire_ops.run"))
                .isEqualTo(Map.of("command", "backfill", "talents", "3", "digest", 64));
    }

    /** What is too old of others goes with the next night. */
    @Test
    void nothingOfOthersIsPurged() throws Exception {
        assertThat(world.program.run("sync").exitCode()).isZero();
        world.sql.update("UPDATE hire_raw.talent_response SET fetched_at = fetched_at - interval '3 days'");
        Program strict = world.program.with("HIRESYNC_RETENTION_RAW", "1d");
        long kept = world.count("hire_raw.talent_response");
        assertThat(strict.run("backfill", "--talent-id", ids.get(0)).exitCode()).isZero();
        assertThat(world.count("hire_raw.talent_response")).isEqualTo(kept);
        assertThat(strict.run("sync").exitCode()).isZero();
        assertThat(world.count("hire_raw.talent_response")).isLessThan(kept);
    }

    @Test
    void stoppedItResumesAndAnUnchangedAnswerChangesNothing() {
        JsonNode stopped = backfill(6, "--all", "--limit", "30", "--max-calls", "10");
        assertThat(stopped.path("message").asString())
                .isEqualTo("stopped after 10 calls, as --max-calls says; what had arrived is committed, run the same"
                        + " command again to resume");
        JsonNode resumed = backfill(0, "--limit", "30", "--all");
        assertThat(resumed.path("run").longValue()).isEqualTo(1);
        assertThat(resumed.path("talents").path("changed").intValue()).isEqualTo(30);
        assertThat(world.feishu.stats().calls()).isEqualTo(30);
        assertThat(world.count("batch.batch_job_execution_params WHERE identifying = 'Y' AND parameter_name <> 'run'"))
                .isZero();

        JsonNode next = backfill(0, "--all", "--limit", "12");
        assertThat(next.path("talents").path("changed").intValue())
                .as("who was never asked comes first")
                .isEqualTo(10);
        assertThat(next.path("talents").path("unchanged").intValue()).isEqualTo(2);
        JsonNode rewritten = backfill(0, "--talent-id", ids.get(0), "--rewrite");
        assertThat(rewritten.path("talents").path("changed").intValue()).isEqualTo(1);
    }

    /** The night is stopped after 10 of 40; 5 of the rest are asked for by hand. */
    @Test
    void theRestOfANightStaysThere() throws IOException {
        assertThat(world.program.run("sync", "--max-calls", "10").exitCode()).isEqualTo(6);
        Path five = Files.write(directory.resolve("five.txt"), ids.subList(20, 25));
        Map<String, Object> night = night();
        world.sql.update("UPDATE hire_ops.run SET started_at = started_at - interval '13 hours'");

        assertThat(backfill(0, "--talents-file", five.toString())
                        .path("talents")
                        .path("changed")
                        .intValue())
                .isEqualTo(5);

        assertThat(night()).isEqualTo(night);
        Program.Ended next = world.program.run("sync", "--json");
        assertThat(next.exitCode()).as(next.talk()).isZero();
        assertThat(World.json(next.answers()).path("run").longValue()).isEqualTo(3);
        assertThat(World.json(next.answers()).path("reasons").toString()).isEqualTo("{\"left\":25}");
        assertThat(world.feishu.stats().calls()).isEqualTo(TALENTS);
    }

    @Test
    void whoFailedIsAskedAgainAndThenNobody() {
        world.feishu.fault(Optional.of(ids.get(9)), 502, "<html>", Map.of(), 1);
        Program once = world.program.with("HIRESYNC_API_ATTEMPTS", "1");
        assertThat(once.run("sync").exitCode()).isEqualTo(3);

        JsonNode again = backfill(0, "--failed", "--refused");
        assertThat(again.path("reasons").toString()).isEqualTo("{\"backfill\":1}");
        assertThat(world.count("hire_ops.talent_sync WHERE status = 'failed'")).isZero();

        Program.Ended nobody = world.program.run("backfill", "--failed");
        assertThat(nobody.exitCode()).as(nobody.talk()).isZero();
        assertThat(nobody.answers()).contains("  talents  nobody was chosen").contains("  calls    0");
        assertThat(world.feishu.stats().calls()).isEqualTo(TALENTS + 1);
    }

    @Test
    void itMayUseWhatIsLeftOfTheMonth() {
        Program allowed = world.program.with("HIRESYNC_API_MONTHLY_CALLS", "25");
        Program.Ended ended = allowed.run("backfill", "--all");
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        assertThat(ended.answers())
                .contains("25 planned = 0 unchanged + 25 changed + 0 failed + 0 refused + 0 left; 15 more were chosen")
                .contains("  15 chosen talents were left out because of hiresync.api.monthly-calls: the month has 0 of"
                        + " its 25 calls left until ")
                .contains("; run the same command again then: who waits longest comes first");
    }

    @Test
    void wrongUseIsToldInOneSentence() {
        assertSentence(world.program.run("backfill", "--limit", "5"), "say whom to ask for: --talent-id, ");
        assertSentence(
                world.program.run("backfill", "--interviews-since", "yesterday"),
                "Invalid value for option '--interviews-since': \"yesterday\" is no date such as 2026-11-01 and no instant"
                        + " such as 2026-11-01T06:00:00Z; see hiresync backfill --help");
        assertSentence(
                world.program
                        .with("HIRESYNC_SOURCE_UPDATEDATCOLUMN", "")
                        .run("backfill", "--source-updated-since", "2026-11-01"),
                "--source-updated-since needs the column in which the source says when a talent changed; name it with"
                        + " hiresync.source.updated-at-column");
        assertThat(world.feishu.stats().calls()).isZero();
    }

    private static void assertSentence(Program.Ended ended, String sentence) {
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(2);
        assertThat(ended.answers()).isEmpty();
        assertThat(ended.talk().lines()).singleElement().asString().startsWith("hiresync: " + sentence);
    }

    private Map<String, Object> night() {
        return world.sql.queryForMap(
                "SELECT outcome, remaining, exit_code, message, ended_at FROM hire_ops.run WHERE run_id = 1");
    }

    private JsonNode backfill(int exitCode, String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "backfill";
        arguments[1] = "--json";
        System.arraycopy(options, 0, arguments, 2, options.length);
        Program.Ended ended = world.program.run(arguments);
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(exitCode);
        return World.json(ended.answers());
    }
}
