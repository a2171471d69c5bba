package hiresync.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hiresync.testing.PgBouncer;
import hiresync.testing.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PgBouncer between the program and its warehouse: a session-level lock is void where transactions are pooled. */
class PoolingProxyIT {
    @TempDir
    Path directory;

    @Test
    void oneThatPoolsTransactionsIsRefused() throws Exception {
        try (Scene scene = Scene.migrated(directory);
                PgBouncer proxy = PgBouncer.start(directory, scene.world.database, "transaction")) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            Program pooled = scene.program.with("WAREHOUSE_URL", proxy.url());

            for (String command : List.of("sync", "replay", "migrate")) {
                assertRefused(pooled.run(command));
            }
            assertThat(scene.world.feishu.stats().calls()).isZero();
            assertThat(scene.world.count("hire_ops.run")).isZero();

            Program.Ended doctor = pooled.run("doctor");
            assertThat(doctor.exitCode()).as(doctor.answers() + doctor.talk()).isEqualTo(2);
            assertThat(doctor.answers()).contains("  wrong    lock        the run lock does not hold: WAREHOUSE_URL");
        }
    }

    /** Others keep its sessions busy, so that the program's connections meet different ones. */
    @Test
    void aBusyOneThatPoolsTransactionsIsRefused() throws Exception {
        try (Scene scene = Scene.migrated(directory);
                PgBouncer proxy = PgBouncer.start(directory, scene.world.database, "transaction");
                PgBouncer.Traffic traffic = proxy.traffic(8)) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            Program pooled = scene.program.with("WAREHOUSE_URL", proxy.url());

            for (int i = 0; i < 5; i++) {
                assertRefused(pooled.run("sync"));
            }
            assertThat(traffic.transactions()).isPositive();
            assertThat(scene.world.count("hire_ops.run")).isZero();
        }
    }

    @Test
    void oneThatPoolsSessionsServes() throws Exception {
        try (Scene scene = Scene.migrated(directory);
                PgBouncer proxy = PgBouncer.start(directory, scene.world.database, "session")) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            Program pooled = scene.program.with("WAREHOUSE_URL", proxy.url());
            CompletableFuture<Void> arrived = scene.world.feishu.hold(Optional.empty());
            Program.Started night = scene.start(pooled);
            arrived.get(60, TimeUnit.SECONDS);

            assertThat(pooled.run("sync").exitCode()).isEqualTo(4);

            scene.world.feishu.release();
            Program.Ended ended = night.ended();
            Aftermath.holds("sessions pooled", scene, ended, scene.differences());
        }
    }

    /** What a program that was killed had, the proxy gives back: nothing of it is left to the next one. */
    @Test
    void aKillBehindOneThatPoolsSessionsLosesNothing() throws Exception {
        try (Scene scene = Scene.migrated(directory);
                PgBouncer proxy = PgBouncer.start(directory, scene.world.database, "session")) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            Program pooled = scene.program.with("WAREHOUSE_URL", proxy.url());
            CompletableFuture<Void> arrived =
                    scene.world.feishu.hold(Optional.of(scene.inOrder().get(3 * Scene.CHUNK)));
            Program.Started killed = scene.start(pooled);
            arrived.get(60, TimeUnit.SECONDS);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> scene.world.count("hire_ops.work_item WHERE outcome IS NOT NULL") > 0);
            killed.kill();
            killed.ended();
            scene.world.feishu.release();

            Program.Ended night = pooled.run("sync");
            Aftermath.holds("killed behind it", scene, night, scene.differences(), Scene.UNCOMMITTED);
        }
    }

    private static void assertRefused(Program.Ended ended) {
        assertThat(ended.exitCode()).as(ended.talk()).isEqualTo(2);
        assertThat(ended.talk().lines())
                .singleElement()
                .asString()
                .startsWith("hiresync: the run lock does not hold: WAREHOUSE_URL seems to lead through a proxy");
    }
}
