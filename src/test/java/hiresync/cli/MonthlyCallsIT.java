package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Nights of a month that has fewer calls than there are talents: 50 of them, all new. */
class MonthlyCallsIT {
    private static final int TALENTS = 50;
    private static final String END = "20\\d\\d-\\d\\d-01T00:00:00Z";

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
    void twoRunsTogetherCallNoMoreThanAMonthHas() {
        Program.Ended first = allowed(30).run("sync");
        assertThat(first.exitCode()).as(first.talk()).isZero();
        assertThat(first.answers())
                .contains("30 planned = 0 unchanged + 30 changed + 0 failed + 0 refused + 0 left; 20 more were due")
                .contains("month    30 of 30 calls made, 0 left until ")
                .containsPattern(
                        "  20 due talents were left out because of hiresync.api.monthly-calls: the month has 0 of"
                                + " its 30 calls left until " + END + "; they stay due, and come in the next runs");

        Program.Ended second = allowed(30).run("sync");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.answers()).isEmpty();
        assertThat(second.talk().lines())
                .singleElement()
                .asString()
                .matches("hiresync: the 30 calls that hiresync.api.monthly-calls allows this month are used up, by"
                        + " hiresync's own count; what had arrived is committed, run again from " + END
                        + " on, when the month is over, or raise the setting: who is left then comes first");
        assertThat(allowed(30).run("plan").answers().lines())
                .startsWith("hiresync plan: sync would ask for nobody")
                .contains("  later    20 more, for whom hiresync.api.monthly-calls leaves no call")
                .anyMatch(line -> line.matches(
                        "  calls    none, as the month's are used up: until " + END + " the run ends with 1"));
        assertThat(world.feishu.stats().calls()).isEqualTo(30);

        JsonNode third = sync(allowed(45), 0);
        assertThat(third.path("talents").path("planned").intValue()).isEqualTo(15);
        assertThat(third.path("talents").path("postponed").intValue()).isEqualTo(5);
        assertThat(third.path("month").path("allowed").intValue()).isEqualTo(45);
        assertThat(third.path("month").path("made").intValue()).isEqualTo(45);
        assertThat(third.path("month").path("left").intValue()).isZero();
        assertThat(third.path("month").path("endsAt").asString()).matches(END);
        assertThat(world.sql.queryForObject("SELECT message FROM hire_ops.run WHERE run_id = 2", String.class))
                .startsWith("5 due talents were left out")
                .isEqualTo(third.path("message").asString());
    }

    @Test
    void withoutTheSettingNobodyIsLeftOutAndNoMonthIsReported() {
        JsonNode report = sync(world.program, 0);
        assertThat(report.path("talents").path("changed").intValue()).isEqualTo(TALENTS);
        assertThat(report.path("month").isNull()).isTrue();
        assertThat(report.path("message").isNull()).isTrue();
    }

    @Test
    void repeatedCallsUseUpTheMonthAndTheRestComesFirstInTheNext() {
        String last = world.inOrder(0).get(19);
        world.feishu.fault(Optional.of(last), 502, "<html>", Map.of(), 100);
        JsonNode halted = sync(allowed(22).with("HIRESYNC_API_CONCURRENCY", "1"), 1);
        assertThat(halted.path("outcome").asString()).isEqualTo("failed");
        assertThat(halted.path("message").asString())
                .startsWith("the 22 calls that hiresync.api.monthly-calls allows this month are used up");
        assertThat(halted.path("talents").path("changed").intValue()).isEqualTo(19);
        assertThat(halted.path("talents").path("left").intValue()).isEqualTo(3);
        assertThat(halted.path("month").path("made").intValue()).isEqualTo(22);
        assertThat(world.feishu.stats().calls()).isEqualTo(22);
        assertThat(world.count("hire_ops.talent_sync")).isEqualTo(19);

        lastMonth();
        JsonNode next = sync(allowed(80).with("HIRESYNC_API_ATTEMPTS", "1"), 3);
        assertThat(next.path("reasons").toString()).isEqualTo("{\"left\":3,\"new\":28}");
        assertThat(next.path("month").path("made").intValue()).isEqualTo(31);
    }

    @Test
    void aRunOfLastMonthDoesNotCount() {
        assertThat(allowed(30).run("sync").exitCode()).isZero();
        lastMonth();
        JsonNode next = sync(allowed(30), 0);
        assertThat(next.path("talents").path("planned").intValue()).isEqualTo(20);
        assertThat(next.path("month").path("left").intValue()).isEqualTo(10);
    }

    @Test
    void aKilledRunCountsWithWhatItMayHaveCalled() throws Exception {
        Program slow = allowed(200).with("HIRESYNC_SYNC_CHUNKSIZE", "10").with("HIRESYNC_API_ATTEMPTS", "2");
        var arrived = world.feishu.hold(Optional.of(world.inOrder(0).get(29)));
        Program.Started killed = slow.start("sync");
        arrived.get(60, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> world.count("hire_ops.work_item WHERE outcome IS NOT NULL") == 20);
        killed.kill();
        assertThat(killed.ended().exitCode()).isEqualTo(137);
        world.feishu.release();
        long seen = calls();
        assertThat(seen).isBetween(20L, 50L);

        JsonNode resumed = sync(slow, 0);
        assertThat(resumed.path("month").path("made").longValue())
                .as("30 talents were left, who may have been tried twice, and are called now")
                .isEqualTo(seen + 2 * 30 + 30)
                .isGreaterThanOrEqualTo(world.feishu.stats().calls());
        assertThat(world.sql.queryForObject("SELECT calls_unseen FROM hire_ops.run", Long.class))
                .isEqualTo(60);
    }

    @Test
    void aSettingThatIsNoNumberOfCallsEndsWith2() {
        for (String wrong : new String[] {"0", "many", "1.5"}) {
            Program.Ended ended =
                    world.program.with("HIRESYNC_API_MONTHLY_CALLS", wrong).run("sync");
            assertThat(ended.exitCode()).isEqualTo(2);
            assertThat(ended.talk()).contains("wrong setting: hiresync.api.monthly-calls", wrong);
        }
    }

    private Program allowed(int calls) {
        return world.program
                .with("HIRESYNC_API_MONTHLY_CALLS", String.valueOf(calls))
                .with("HIRESYNC_API_BACKOFFBASE", "1ms");
    }

    private static JsonNode sync(Program program, int exitCode) {
        Program.Ended ended = program.run("sync", "--json");
        assertThat(ended.exitCode()).as(ended.answers() + ended.talk()).isEqualTo(exitCode);
        return World.json(ended.answers());
    }

    private long calls() {
        Long calls = world.sql.queryForObject("SELECT sum(calls) FROM hire_ops.run", Long.class);
        return calls == null ? 0 : calls;
    }

    /** All runs so far were then; the newest one ended too long ago to be resumed. */
    private void lastMonth() {
        Instant then = YearMonth.now(ZoneOffset.UTC)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .minus(Duration.ofDays(1));
        world.sql.update(
                "UPDATE hire_ops.run SET started_at = ?::timestamptz, heartbeat_at = ?::timestamptz",
                then.toString(),
                then.toString());
    }
}
