package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What runs for 40 talents would do. */
class PlanIT {
    private static final int TALENTS = 40;
    private static final String[] ALL_SCHEMAS = {"hire", "hire_ops", "hire_raw", "batch", "source"};

    @TempDir
    Path directory;

    @AutoClose
    World world;

    Program planning;

    @BeforeEach
    void begin() throws IOException {
        world = new World(directory, TALENTS);
        world.day(0);
        planning = world.programWithoutFeishu();
    }

    @Test
    void aNightIsForetoldAndNothingWritten() {
        Map<String, String> before = world.rowVersions(ALL_SCHEMAS);
        Instant begun = Instant.now().minusSeconds(1);

        Program.Ended text = limited("20/1s").run("plan");
        assertThat(text.exitCode()).as(text.talk()).isZero();
        assertThat(text.talk()).isEmpty();
        // 10 a second: 39 spaces of 100 ms
        assertThat(text.answers().lines().toList())
                .hasSize(4)
                .startsWith("hiresync plan: sync would ask for 40 talents", "  because  40 new")
                .endsWith("  month    0 calls made; no quota is set (hiresync.api.monthly-calls)")
                .element(2)
                .asString()
                .startsWith("  calls    40 at the least, in 3.9 s at the limit (20/1s, of which 0.5 is ours); begun now"
                        + " they end at 20");
        JsonNode json = plan(limited("1000/1m,50/1s,20/1h"), "sync", "--full", "--json");

        assertThat(json.path("command").asString()).isEqualTo("sync");
        assertThat(json.path("talents").intValue()).isEqualTo(40);
        assertThat(json.path("reasons").toString()).isEqualTo("{\"new\":40}");
        assertThat(json.path("takesSeconds").doubleValue())
                .as("10 an hour: the 31st call comes after three hours, the 40th 9 spaces of 40 ms later")
                .isEqualTo(3 * 3600 + 0.36);
        assertThat(Instant.parse(json.path("endsAt").asString()))
                .isBetween(
                        begun.plus(Duration.ofHours(3)),
                        Instant.now().plus(Duration.ofHours(3)).plusSeconds(1));
        assertThat(json.path("resumes").isNull()).isTrue();
        assertThat(json.path("month").toString())
                .matches("\\{\"allowed\":null,\"made\":0,\"left\":null,\"endsAt\":\"20..-..-01T00:00:00Z\"}");
        assertThat(json.path("postponed").intValue()).isZero();
        assertThat(world.rowVersions(ALL_SCHEMAS)).isEqualTo(before);
        assertThat(world.sql.queryForObject(
                        "SELECT pg_relation_size('hire_ops.work_item') + pg_relation_size('hire_ops.run')", Long.class))
                .as("bytes, also of rows that were taken back")
                .isZero();
        assertThat(world.feishu.stats().calls()).isZero();
    }

    @Test
    void theRestOfAStoppedRunIsForetoldAsSuch() {
        assertThat(world.program.run("sync", "--max-calls", "10").exitCode()).isEqualTo(6);
        Map<String, String> before = world.rowVersions(ALL_SCHEMAS);

        JsonNode same = plan(planning, "--json", "--max-calls", "12");
        assertThat(same.path("talents").intValue()).isEqualTo(30);
        assertThat(same.path("reasons").toString()).isEqualTo("{\"new\":30}");
        assertThat(same.path("resumes").path("run").intValue()).isEqualTo(1);
        assertThat(same.path("resumes").path("planned").intValue()).isEqualTo(40);
        assertThat(same.path("calls").intValue()).isEqualTo(12);
        assertThat(same.path("left").intValue()).isEqualTo(18);
        assertThat(same.path("takesSeconds").isNull()).as("no limit is set").isTrue();

        JsonNode slow = plan(limited("20/1h"), "--json");
        assertThat(slow.path("lastMinute").intValue()).isEqualTo(10);
        assertThat(slow.path("takesSeconds").doubleValue())
                .as(
                        "10 an hour, which are made less than a minute ago: the first after an hour, 29 spaces of 6 minutes")
                .isBetween(3600 + 29 * 360 - 60.0, 3600 + 29 * 360.0);

        Program.Ended other = planning.run("plan", "sync", "--full");
        assertThat(other.answers().lines())
                .containsExactly(
                        "hiresync plan: sync would ask for 40 talents",
                        "  because  30 new, 10 full",
                        "  calls    40 at the least, as fast as they are answered: no limit is set",
                        "  month    10 calls made; no quota is set (hiresync.api.monthly-calls)");
        world.sql.update("UPDATE hire_ops.run SET started_at = started_at - interval '13 hours'");
        assertThat(plan(planning, "--json").path("reasons").toString()).isEqualTo("{\"left\":30}");
        assertThat(world.sql.queryForObject("SELECT outcome FROM hire_ops.run", String.class))
                .isEqualTo("stopped");
        before.remove("hire_ops.run"); // moved by hand
        assertThat(world.rowVersions(ALL_SCHEMAS)).containsAllEntriesOf(before);
    }

    @Test
    void aBackfillIsForetoldWithinWhatTheMonthHas() {
        Program allowed = world.program.with("HIRESYNC_API_MONTHLY_CALLS", "35");
        assertThat(allowed.run("backfill", "--all", "--limit", "10").exitCode()).isZero();

        JsonNode json = plan(allowed, "backfill", "--stale-for", "7d", "--json");
        assertThat(json.path("command").asString()).isEqualTo("backfill");
        assertThat(json.path("talents").intValue()).as("25 calls are left").isEqualTo(25);
        assertThat(json.path("postponed").intValue()).as("of 30").isEqualTo(5);
        assertThat(json.path("reasons").toString()).isEqualTo("{\"backfill\":25}");
        assertThat(json.path("month").path("made").intValue()).isEqualTo(10);
        assertThat(json.path("month").path("left").intValue()).isEqualTo(25);

        Program.Ended named = allowed.run("plan", "backfill", "--talent-id", "nobody", "--talents-file", "/dev/null");
        assertThat(named.exitCode()).isZero();
        assertThat(named.talk())
                .isEqualTo("hiresync: named, though not in the source, and asked for all the same: 1 of 1 talents"
                        + System.lineSeparator());
        assertThat(named.answers().lines())
                .startsWith("hiresync plan: backfill would ask for 1 talent", "  because  1 backfill")
                .anyMatch(line -> line.startsWith("  month    10 of 35 calls made, 25 left until 20"));
        assertThat(world.feishu.stats().calls()).isEqualTo(10);
    }

    @Test
    void besideAnActiveRunItSaysSoAndDisturbsNobody() throws Exception {
        var arrived = world.feishu.hold(Optional.of(world.inOrder(0).get(TALENTS - 1)));
        // until it is released, however long the plans take
        Program.Started night =
                world.program.with("HIRESYNC_API_CALL_TIMEOUT", "10m").start("sync");
        arrived.get(60, TimeUnit.SECONDS);

        Program.Ended other = planning.run("plan", "sync", "--full", "--json");
        Program.Ended same = planning.run("plan", "--json");

        assertThat(other.exitCode()).as(other.talk()).isZero();
        assertThat(other.talk().lines())
                .singleElement()
                .asString()
                .startsWith("hiresync: another run is active: hiresync sync, pid "
                        + night.process().pid() + " on ")
                .endsWith("; until its end no other can begin, and then the plan may be another one");
        assertThat(World.json(other.answers()).path("talents").intValue()).isEqualTo(40);
        assertThat(World.json(same.answers()).path("resumes").path("run").intValue())
                .isEqualTo(1);
        world.feishu.release();
        assertThat(night.ended().exitCode()).isZero();
        assertThat(plan(planning, "--json").path("talents").intValue()).isZero();
    }

    @Test
    void aVariableWithoutEffectIsToldByPlanAndRun() {
        String warning = "hiresync: no setting is read from the variable HIRESYNC_API_SHAER (did you mean"
                + " HIRESYNC_API_SHARE?); see config/application.yml";
        for (String command : new String[] {"plan", "sync"}) {
            Program.Ended ended = world.program
                    .with("HIRESYNC_API_SHAER", "0.5")
                    .with("FEISHU_WEBHOOK_OF_ANOTHER_PROGRAM", "x")
                    .run(command);
            assertThat(ended.exitCode()).as(ended.talk()).isZero();
            assertThat(ended.talk().lines().filter(line -> line.contains("variable")))
                    .containsExactly(warning);
        }
    }

    @Test
    void whatWouldStopTheRunIsTold() {
        assertThat(world.program.run("sync", "--max-calls", "1").exitCode()).isEqualTo(6);

        Program.Ended planned = world.program.with("FEISHU_APP_ID", "cli_other").run("plan", "--json");
        assertThat(planned.exitCode()).isZero();
        assertThat(World.json(planned.answers()).path("talents").intValue()).isEqualTo(39);
        assertThat(planned.talk())
                .isEqualTo(
                        "hiresync: with these settings the run would end with 2: this warehouse holds the ids of other"
                                + " settings: FEISHU_APP_ID was cli_world and is cli_other; correct the settings, or take the new"
                                + " ones over with `hiresync migrate --accept-identity`" + System.lineSeparator());
        assertThat(world.program.run("plan").talk()).isEmpty();
    }

    @Test
    void wrongUseIsToldInOneSentence() {
        assertSentence(
                planning.with("HIRESYNC_SYNC_CHUNK_SIZE", "0").run("plan"),
                "wrong setting: hiresync.sync.chunk-size must be from 1 to 5000, but is 0");
        assertSentence(
                planning.run("plan", "--full", "sync"),
                "options go behind sync: hiresync plan sync ...; see hiresync plan --help");
        world.sql.update("DELETE FROM batch.flyway_schema_history WHERE installed_rank ="
                + " (SELECT max(installed_rank) FROM batch.flyway_schema_history)");
        assertSentence(
                planning.run("plan"),
                "the warehouse lacks 1 migration of this version of hiresync; run hiresync migrate first");
    }

    private Program limited(String limits) {
        return planning.with("HIRESYNC_API_LIMITS", limits).with("HIRESYNC_API_SHARE", "0.5");
    }

    private static JsonNode plan(Program program, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "plan";
        System.arraycopy(options, 0, arguments, 1, options.length);
        Program.Ended ended = program.run(arguments);
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        return World.json(ended.answers());
    }

    private static void assertSentence(Program.Ended ended, String sentence) {
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(2);
        assertThat(ended.answers()).isEmpty();
        assertThat(ended.talk().lines()).singleElement().asString().startsWith("hiresync: " + sentence);
    }
}
