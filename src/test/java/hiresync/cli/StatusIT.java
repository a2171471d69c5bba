package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What {@code status} says before, during and after a night of 30 talents. */
class StatusIT {
    private static final int TALENTS = 30;
    private static final String WHEN = "20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

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
    void aNightFromItsBeginningToItsEnd() throws Exception {
        assertThat(status().lines())
                .first()
                .isEqualTo("hiresync status: nothing has run yet; begin with: hiresync sync");

        List<String> ids = world.inOrder(0);
        world.feishu.fault(Optional.of(ids.get(0)), 400, "{\"code\":1002103}", Map.of(), 1);
        assertThat(world.program.run("sync", "--max-calls", "10").exitCode()).isEqualTo(6);
        assertThat(status().lines())
                .first()
                .isEqualTo("hiresync status: run 1 (sync) was stopped before its end; run it again, it resumes with 20"
                        + " left: hiresync sync");

        var arrived = world.feishu.hold(Optional.of(ids.get(20)));
        Program.Started night =
                world.program.with("HIRESYNC_SYNC_CHUNKSIZE", "5").start("sync");
        arrived.get(60, TimeUnit.SECONDS);
        JsonNode active = json();
        assertThat(active.path("health").path("sentence").asString())
                .matches("run 1 \\(sync\\) is active, \\d+ of 30 talents are done; wait for its end");
        assertThat(active.path("active").path("name").asString())
                .startsWith("hiresync sync, pid " + night.process().pid());
        assertThat(active.path("runs").path(0).path("outcome").asString()).isEqualTo("running");
        world.feishu.release();
        assertThat(night.ended().exitCode()).isEqualTo(3);

        Map<String, String> before = world.rowVersions("hire", "hire_ops", "hire_raw", "batch", "source");
        String text = status();
        assertThat(text.lines())
                .first()
                .isEqualTo(
                        "hiresync status: run 1 (sync) is complete, with 0 failed and 1 refused; by day, see who and why:"
                                + " hiresync failures");
        assertThat(text)
                .contains("  active    nobody")
                .contains("  fresh     of 30 talents synced within 1 day 29 (96%), 7 days 29 (96%), 30 days")
                .contains("  failures  1 refused with code 1002103; who and why: hiresync failures")
                .contains("  next      hiresync sync plans anew")
                .contains("30 planned = 0 unchanged + 29 changed + 0 failed + 1 refused + 0 left")
                .contains("  month     30 calls made; no quota is set (hiresync.api.monthly-calls)")
                .containsPattern("run 1  sync, " + WHEN + ", 0:0\\d:\\d\\d, complete with failures \\(exit 3\\)");
        assertThat(world.rowVersions("hire", "hire_ops", "hire_raw", "batch", "source"))
                .isEqualTo(before);
    }

    @Test
    void aProgramReadsOneDocument() {
        for (int i = 0; i < 3; i++) {
            insertRun(i, "complete", 0, null);
        }
        insertRun(3, "killed", null, "killed, or cut off");
        world.sql.update(
                "INSERT INTO hire_ops.work_item (run_id, position, talent_id, reason) VALUES (4, 1, 't', 'new')");
        world.sql.update("UPDATE hire_ops.run SET calls = 7");
        world.sql.update(
                "INSERT INTO hire_ops.talent_sync (talent_id, status, error_code) VALUES ('t', 'failed', 'timeout')");

        JsonNode answer = World.json(
                told(world.programWithoutFeishu().with("HIRESYNC_API_MONTHLY_CALLS", "100"), "--json", "--runs", "2"));

        assertThat(answer.path("health").path("well").booleanValue()).isFalse();
        assertThat(answer.path("health").path("run").intValue()).isEqualTo(4);
        assertThat(answer.path("health").path("why").asString()).isEqualTo("killed, or cut off");
        assertThat(answer.path("active").isNull()).isTrue();
        assertThat(answer.path("runs")).hasSize(2);
        assertThat(answer.path("runs").path(0).path("run").intValue()).isEqualTo(4);
        assertThat(answer.path("runs").path(0).path("exitCode").isNull()).isTrue();
        assertThat(answer.path("runs").path(0).path("left").intValue()).isEqualTo(1);
        assertThat(answer.path("freshness").toString())
                .isEqualTo("{\"talents\":31,\"withinDay\":0,\"withinWeek\":0,\"withinMonth\":0,\"never\":31}");
        assertThat(answer.path("month").path("made").intValue()).isEqualTo(28);
        assertThat(answer.path("month").path("left").intValue()).isEqualTo(72);
        assertThat(answer.path("failures").toString())
                .isEqualTo("[{\"status\":\"failed\",\"code\":\"timeout\",\"talents\":1}]");
        assertThat(answer.path("next").toString())
                .isEqualTo(
                        "{\"unfinished\":[{\"run\":4,\"command\":\"sync\",\"left\":1}],\"leftByEarlierRuns\":1,\"emptySource\":false}");
    }

    @Test
    void onANarrowTerminalALineBreaksOnce() {
        insertRun(0, "complete", 0, null);
        Program narrow =
                world.program.with("JDK_JAVA_OPTIONS", "-Dhiresync.answers.terminal=true -Dhiresync.columns=60");
        assertThat(narrow.run("status").answers().lines())
                .allMatch(line -> line.length() <= 60)
                .containsSequence(
                        "  fresh     of 30 talents synced within 1 day 0 (0%), 7 days",
                        "            0 (0%), 30 days 0 (0%), never 30",
                        "  month     0 calls made; no quota is set",
                        "            (hiresync.api.monthly-calls)");
    }

    @Test
    void aStartThatCameToNoRunIsTold() {
        assertThat(world.program.run("sync").exitCode()).isEqualTo(0);
        assertThat(status()).startsWith("hiresync status: all is well");
        assertThat(world.program
                        .with("FEISHU_APP_SECRET", "rotated")
                        .run("backfill", "--all")
                        .exitCode())
                .isEqualTo(2);

        String refused = status();
        assertThat(refused.lines())
                .first()
                .asString()
                .matches("hiresync status: hiresync backfill --all could not begin at " + WHEN
                        + "; mend what it names, then run it again");
        assertThat(refused).contains("  why       Feishu answered the request for a token with code 10014");
        assertThat(world.program.with("FEISHU_APP_ID", "cli_other").run("sync").exitCode())
                .isEqualTo(2);
        assertThat(status()).contains("hiresync sync could not begin at ");

        assertThat(world.program.without("FEISHU_APP_SECRET").run("sync").exitCode())
                .isEqualTo(2);
        assertThat(status())
                .as("cron has lost a variable")
                .contains("hiresync sync could not begin at ", "  why       FEISHU_APP_SECRET (or");

        assertThat(world.program.run("sync").exitCode()).isEqualTo(0);
        assertThat(status()).startsWith("hiresync status: all is well");
        assertThat(world.count("hire_ops.run")).isEqualTo(2);
    }

    @Test
    void aStartWithWrongSettingsIsTold() {
        assertThat(world.program.run("sync").exitCode()).isZero();
        Program half = world.program.with("HIRESYNC_API_SHARE", "50%");
        String wrong =
                "wrong setting: hiresync.api.share must be a number such as 0.5, but is '50%' (set in the environment"
                        + " variable HIRESYNC_API_SHARE); see config/application.yml";
        JsonNode health = World.json(told(half, "--json")).path("health");
        assertThat(health.path("well").booleanValue()).isFalse();
        assertThat(health.path("sentence").asString())
                .isEqualTo("with these settings no run can begin; mend what is named, then run it: hiresync sync");
        assertThat(health.path("why").asString()).isEqualTo(wrong);
        assertThat(status()).startsWith("hiresync status: all is well");

        Program foreign =
                world.program.with("HIRESYNC_DISCOVER_BEFORE_SYNC", "true").with("SOURCE_TABLE", "crm.person");
        for (Program program : List.of(half, foreign)) {
            assertThat(program.run("sync").exitCode()).isEqualTo(2);
            assertThat(status().lines())
                    .first()
                    .asString()
                    .startsWith("hiresync status: hiresync sync could not begin at ");
        }
        assertThat(status()).contains("  why       hiresync.discover.before-sync is on, but discover fills");
        assertThat(half.run("discover", "--full").exitCode()).isEqualTo(2);
        assertThat(status())
                .contains("hiresync discover --full could not begin at ", "hiresync.api.share must be a number");

        assertThat(world.program.run("sync").exitCode()).isZero();
        assertThat(world.program
                        .with("HIRESYNC_SOURCE_UPDATED_AT_COLUMN", "")
                        .run("backfill", "--source-updated-since", "2026-11-01")
                        .exitCode())
                .as("wrong use, by hand")
                .isEqualTo(2);
        assertThat(status()).startsWith("hiresync status: all is well");
        assertThat(half.with("WAREHOUSE_PASSWORD", "nobody's").run("sync").talk())
                .as("what cannot be noted")
                .isEqualTo("hiresync: " + wrong + System.lineSeparator());
    }

    @Test
    void aWarehouseOfAnOlderVersionAndWrongUseEndWith2() {
        world.sql.update("DELETE FROM batch.flyway_schema_history WHERE installed_rank ="
                + " (SELECT max(installed_rank) FROM batch.flyway_schema_history)");
        Program.Ended pending = world.programWithoutFeishu().run("status");
        assertThat(pending.exitCode()).isEqualTo(2);
        assertThat(pending.talk())
                .isEqualTo("hiresync: the warehouse lacks 1 migration of this version of hiresync; run hiresync migrate"
                        + " first" + System.lineSeparator());
        Program.Ended none = world.program.run("status", "--runs", "0");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.talk()).contains("\"0\" is no whole number above 0", "hiresync status --help");
    }

    /** Now, or so many minutes later than the first one. */
    private void insertRun(int minute, String outcome, @Nullable Integer exitCode, @Nullable String message) {
        world.sql.update("""
                INSERT INTO hire_ops.run (command, fingerprint, started_at, ended_at, heartbeat_at, outcome, exit_code, message, planned)
                SELECT 'sync', 'sync', t, t, t, ?, ?, ?, 1 FROM (SELECT now() - interval '5 minutes' + ? * interval '1 minute' AS t) t
                """, outcome, exitCode, message, minute);
    }

    private String status() {
        return told(world.programWithoutFeishu());
    }

    private JsonNode json() {
        return World.json(told(world.programWithoutFeishu(), "--json"));
    }

    private static String told(Program program, String... options) {
        String[] command = new String[options.length + 1];
        command[0] = "status";
        System.arraycopy(options, 0, command, 1, options.length);
        Program.Ended ended = program.run(command);
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        assertThat(ended.talk()).isEmpty();
        return ended.answers();
    }
}
