package hiresync.reliability;

import static org.awaitility.Awaitility.await;

import hiresync.testing.HttpLines;
import hiresync.testing.LoopbackServer;
import hiresync.testing.Program;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Kills while Feishu keeps an answer back. */
final class HeldCalls {
    private static final long PATIENCE_SECONDS = 60;

    private HeldCalls() {}

    /** Feishu keeps the token from the program, which knows it under another address then. */
    static void askingForAToken(Scene scene) throws Exception {
        CompletableFuture<String> asked = new CompletableFuture<>();
        try (LoopbackServer feishu = new LoopbackServer(socket -> {
            asked.complete(HttpLines.request(socket));
            HttpLines.awaitClose(socket);
        })) {
            Program.Started program =
                    scene.start(scene.program.with("FEISHU_BASE_URL", "http://127.0.0.1:" + feishu.port()));
            asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            scene.kill(program);
        }
    }

    static void firstCallArrived(Scene scene) throws Exception {
        CompletableFuture<Void> arrived = scene.world.feishu.hold(Optional.empty());
        Program.Started program = scene.start();
        arrived.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        scene.kill(program);
    }

    /** All that may be asked before the first commit has been answered, only the chunk's last talent has not. */
    static void firstChunkAnsweredButOne(Scene scene) throws Exception {
        CompletableFuture<Void> arrived =
                scene.world.feishu.hold(Optional.of(scene.inOrder().get(Scene.CHUNK - 1)));
        Program.Started program = scene.start();
        arrived.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .until(() -> scene.world.feishu.stats().calls() > Scene.CHUNK
                        && scene.world.feishu.stats().inFlight() == 1);
        scene.kill(program);
    }

    static void lastCallArrived(Scene scene) throws Exception {
        List<String> talents = scene.inOrder();
        int last = talents.size() - 1;
        int committed = last / Scene.CHUNK * Scene.CHUNK;
        CompletableFuture<Void> arrived = scene.world.feishu.hold(Optional.of(talents.get(last)));
        Program.Started program = scene.start();
        arrived.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .until(() -> scene.world.count("hire_ops.work_item WHERE outcome IS NOT NULL") == committed);
        scene.kill(program);
    }
}
