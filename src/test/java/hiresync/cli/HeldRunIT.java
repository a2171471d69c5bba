package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What happens to a run in its midst: Feishu keeps back the answer to the 50th of 120 talents. */
class HeldRunIT {
    private static final int TALENTS = 120;
    private static final int CHUNK = 20;
    private static final int HELD = 50;
    private static final String HOLDERS_NAME = "hiresync sync, pid ";

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
    void nobodyElseRunsAndNoSessionWaitsInATransaction() throws Exception {
        Program.Started first = startAndHold(chunks(CHUNK), 2 * CHUNK);

        Program.Ended second = world.program.run("sync");
        assertThat(second.exitCode()).isEqualTo(4);
        assertThat(second.answers()).isEmpty();
        assertThat(second.talk().lines())
                .singleElement()
                .asString()
                .matches("hiresync: another run is active: hiresync sync, pid "
                        + first.process().pid() + " on .+, since 20\\d\\d-.+Z; wait for its end");
        assertThat(world.count("pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in trans%'"))
                .isZero();
        assertThat(world.count("pg_stat_activity WHERE datname = current_database() AND application_name LIKE '"
                        + HOLDERS_NAME + "%'"))
                .isEqualTo(1);

        world.feishu.release();
        assertThat(first.ended().exitCode()).isZero();
    }

    @Test
    void aRunWhoseCountsDoNotAddUpHasFailed() throws Exception {
        Program.Started run = startAndHold(chunks(CHUNK), 2 * CHUNK);
        world.sql.update("DELETE FROM hire_ops.work_item WHERE position = 1");
        world.feishu.release();

        Program.Ended ended = run.ended();
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(1);
        assertThat(ended.answers())
                .contains("the counts do not add up: " + TALENTS + " talents were planned, the work list says");
        assertThat(world.sql.queryForObject("SELECT outcome FROM hire_ops.run", String.class))
                .isEqualTo("failed");
    }

    @Test
    void theFirstChunkHoldsNoTransactionOpenWhileItIsAskedFor() throws Exception {
        var arrived = world.feishu.hold(Optional.of(world.inOrder(0).get(0)));
        Program.Started run = chunks(CHUNK).start("sync");
        arrived.get(60, TimeUnit.SECONDS);
        assertThat(world.count("pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in trans%'"))
                .isZero();
        world.feishu.release();
        assertThat(run.ended().exitCode()).isZero();
    }

    @Test
    void aTerminatedRunCommitsWhatHadArrivedAndIsResumed() throws Exception {
        Program slow = chunks(CHUNK).with("HIRESYNC_API_LIMITS", "20/1s");
        Program.Started first = startAndHold(slow, 2 * CHUNK);
        first.terminate();
        world.feishu.release();

        Program.Ended stopped = first.ended();
        assertThat(stopped.exitCode()).as(stopped.talk()).isEqualTo(6);
        JsonNode report = World.json(stopped.answers());
        assertThat(report.path("outcome").asString()).isEqualTo("stopped");
        assertThat(report.path("message").asString()).contains("run the same command again to resume");
        int done = report.path("talents").path("changed").intValue();
        assertThat(done).isGreaterThan(2 * CHUNK).isLessThan(TALENTS);
        assertThat(report.path("talents").path("left").intValue()).isEqualTo(TALENTS - done);
        assertThat(world.count("hire_ops.talent_sync WHERE status = 'synced'")).isEqualTo(done);

        assertResumed(world.program.run("sync", "--json"), report.path("run").intValue(), TALENTS - done);
    }

    @Test
    void aKilledRunIsResumed() throws Exception {
        Program.Started first = startAndHold(chunks(CHUNK), 2 * CHUNK);
        first.kill();
        assertThat(first.ended().exitCode()).isEqualTo(137);
        world.feishu.release();
        long calls = world.feishu.stats().calls();
        long done = world.count("hire_ops.work_item WHERE outcome IS NOT NULL");
        assertThat(done).isEqualTo(2 * CHUNK);

        assertResumed(world.program.run("sync", "--json"), 1, (int) (TALENTS - done));
        assertThat(world.feishu.stats().calls() - calls).isEqualTo(TALENTS - done);
    }

    @Test
    void aRunOfOneChunkIsResumedAsWell() throws Exception {
        Program oneChunk = chunks(500).with("HIRESYNC_API_LIMITS", "20/1s");
        Program.Started first = startAndHold(oneChunk, 0);
        first.terminate();
        world.feishu.release();

        Program.Ended stopped = first.ended();
        assertThat(stopped.exitCode()).as(stopped.talk()).isEqualTo(6);
        int left = World.json(stopped.answers()).path("talents").path("left").intValue();
        assertThat(left).isBetween(1, TALENTS - 1);
        assertResumed(world.program.run("sync", "--json"), 1, left);
    }

    private Program chunks(int size) {
        return world.program.with("HIRESYNC_SYNC_CHUNKSIZE", String.valueOf(size));
    }

    private void assertResumed(Program.Ended ended, int run, int left) {
        assertThat(ended.exitCode()).as(ended.talk()).isZero();
        JsonNode report = World.json(ended.answers());
        assertThat(report.path("resumed").booleanValue()).isTrue();
        assertThat(report.path("run").intValue()).isEqualTo(run);
        assertThat(report.path("outcome").asString()).isEqualTo("complete");
        assertThat(report.path("talents").path("planned").intValue()).isEqualTo(TALENTS);
        assertThat(report.path("talents").path("changed").intValue()).isEqualTo(TALENTS);
        assertThat(left).isPositive();
        assertThat(world.count("hire_raw.talent_response")).isEqualTo(TALENTS);
        assertThat(world.count("hire_ops.run")).isEqualTo(1);
        assertThat(world.count("batch.batch_job_execution WHERE status IN ('STARTING', 'STARTED', 'STOPPING')"))
                .isZero();
        assertThat(world.count("batch.batch_step_execution WHERE status IN ('STARTING', 'STARTED', 'STOPPING')"))
                .isZero();
        Reading reading = new Reading(world.documents(0).values());
        assertThat(world.count("hire.interview WHERE deleted_at IS NULL"))
                .isEqualTo(reading.keys("interview").size());
    }

    /** Returns when the call to be held has arrived and so many talents before it are committed. */
    private Program.Started startAndHold(Program program, int committedBeforeHeld) throws Exception {
        String held = world.inOrder(0).get(HELD - 1);
        var arrived = world.feishu.hold(Optional.of(held));
        Program.Started started = program.start("sync", "--json");
        arrived.get(60, TimeUnit.SECONDS);
        if (committedBeforeHeld > 0) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> world.count("hire_ops.work_item WHERE outcome IS NOT NULL") == committedBeforeHeld);
        }
        return started;
    }
}
