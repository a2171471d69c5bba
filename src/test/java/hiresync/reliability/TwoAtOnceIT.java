package hiresync.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiresync.testing.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two starts at one warehouse: only one of them works, even when the one that has the lock loses it. */
class TwoAtOnceIT {
    @TempDir
    Path directory;

    @Test
    void ofStartsInOneInstantOneWorks() throws Exception {
        try (Scene scene = Scene.empty(directory)) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            CompletableFuture<Void> arrived = holdTheLastCall(scene);

            List<Program.Started> starts = List.of(scene.start(), scene.start(), scene.start());
            arrived.get(60, TimeUnit.SECONDS);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> starts.stream().filter(TwoAtOnceIT::isAlive).count() == 1);
            Program.Started working =
                    starts.stream().filter(TwoAtOnceIT::isAlive).findAny().orElseThrow();

            for (Program.Started start : starts) {
                if (!start.equals(working)) {
                    assertTurnedAway(start.ended(), working);
                }
            }
            scene.world.feishu.release();
            Program.Ended night = working.ended();
            Aftermath.holds("three starts at once", scene, night, scene.differences());
        }
    }

    @Test
    void aRunByHandBesideTheNightlyOneIsTurnedAway() throws Exception {
        try (Scene scene = Scene.migrated(directory)) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            CompletableFuture<Void> arrived = holdTheLastCall(scene);
            Program.Started nightly = scene.start();
            arrived.get(60, TimeUnit.SECONDS);

            assertTurnedAway(scene.program.run("sync", "--full", "--rewrite"), nightly);
            assertTurnedAway(scene.program.run("backfill", "--all"), nightly);
            assertTurnedAway(scene.program.run("replay"), nightly);
            assertTurnedAway(scene.program.run("migrate"), nightly);

            scene.world.feishu.release();
            Program.Ended night = nightly.ended();
            Aftermath.holds("runs by hand beside it", scene, night, scene.differences());
        }
    }

    @Test
    void aLostLockIsTakenAgain() throws Exception {
        try (Scene scene = Scene.migrated(directory)) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            Standstill standstill = Standstill.of(scene, DatabaseFaults.IN_CHUNK);

            scene.terminate("hiresync sync%");
            standstill.held().release();

            Program.Ended night = standstill.program().ended();
            assertThat(night.talk()).contains("The database failed in passing");
            Aftermath.holds("lock's session ended", scene, night, scene.differences());
        }
    }

    /** Its machine slept, and another one has done its work. */
    @Test
    void whoeverSleptWhileAnotherWorkedWritesNothing() throws Exception {
        try (Scene scene = Scene.migrated(directory)) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            Program.Started sleeper = asleepInTheSecondChunk(scene);

            Program.Ended night = scene.run();
            Map<String, String> left = scene.world.rowVersions("hire", "hire_raw", "hire_ops");
            sleeper.thaw();

            assertOvertaken(sleeper.ended(), "another start of hiresync has worked at this warehouse since");
            assertThat(scene.world.rowVersions("hire", "hire_raw", "hire_ops")).isEqualTo(left);
            Aftermath.holds("slept", scene, night, scene.differences(), Scene.UNCOMMITTED);
        }
    }

    /** Its machine slept, and another one is at work. */
    @Test
    void whoeverWakesBesideAnotherWritesNothing() throws Exception {
        try (Scene scene = Scene.migrated(directory)) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            Program.Started sleeper = asleepInTheSecondChunk(scene);
            CompletableFuture<Void> arrived = holdTheLastCall(scene);
            Program.Started other = scene.start();
            arrived.get(60, TimeUnit.SECONDS);

            sleeper.thaw();

            assertOvertaken(sleeper.ended(), "run lock was lost");
            scene.world.feishu.release();
            Program.Ended night = other.ended();
            Aftermath.holds("woke beside another", scene, night, scene.differences(), 2 * Scene.UNCOMMITTED);
        }
    }

    /** A commit on its way is decided before another start goes on from there. */
    @Test
    void aCommitOnItsWayIsWaitedFor() throws Exception {
        try (Scene scene = Scene.migrated(directory)) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            Standstill commit = Standstill.of(scene, DatabaseFaults.IN_CHUNK, Stop.BEFORE_COMMIT);
            scene.terminate("hiresync sync%");

            Program.Started other = scene.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> scene.sessionsThatWait() == 1);
            assertThat(isAlive(other)).isTrue();
            commit.held().release();

            Program.Ended night = other.ended();
            assertOvertaken(commit.program().ended(), "run lock was lost");
            Aftermath.holds("overtaken in COMMIT", scene, night, scene.differences(), Scene.UNCOMMITTED);
        }
    }

    /** In its second chunk it sleeps, and the server has given its sessions up. */
    private static Program.Started asleepInTheSecondChunk(Scene scene) throws Exception {
        Standstill standstill = Standstill.of(scene, DatabaseFaults.IN_CHUNK);
        standstill.program().freeze();
        standstill.held().cut();
        scene.terminate("hiresync%");
        Scene.awaitNobodyConnected(scene.world);
        return standstill.program();
    }

    private static CompletableFuture<Void> holdTheLastCall(Scene scene) {
        List<String> talents = scene.inOrder();
        return scene.world.feishu.hold(Optional.of(talents.get(talents.size() - 1)));
    }

    private static void assertTurnedAway(Program.Ended ended, Program.Started working) {
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(4);
        assertThat(ended.talk().lines())
                .singleElement()
                .asString()
                .startsWith("hiresync: another run is active: hiresync sync, pid " + pid(working) + " on ")
                .endsWith("; wait for its end");
    }

    private static void assertOvertaken(Program.Ended ended, String sentence) {
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(1);
        assertThat(ended.talk().lines())
                .as(ended.talk())
                .last()
                .asString()
                .startsWith("hiresync: ")
                .contains(sentence);
        assertThat(ended.talk()).doesNotContain("unexpected");
    }

    private static long pid(Program.Started program) {
        return program.process().pid();
    }

    private static boolean isAlive(Program.Started program) {
        return program.process().isAlive();
    }
}
