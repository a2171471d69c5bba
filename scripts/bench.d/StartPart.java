package hiresync.bench;

import hiresync.sandbox.FeishuSandbox;
import hiresync.sandbox.SandboxSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** From the launch of an installed {@code sync} to the arrival of its first call for a talent, in seconds. */
final class StartPart implements Part {
    private static final World WORLD = new World(20);
    private static final int RUNS = 5;
    private static final double TARGET = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public void measure(Order order, Figures figures) throws Exception {
        try (Stage stage = Stage.in(order.directory())) {
            BenchWarehouse warehouse = stage.open(
                    () -> BenchWarehouse.with(WORLD, stage.directory().resolve("postgres")));
            SandboxSettings settings = SandboxSettings.of(WORLD.population());
            FeishuSandbox sandbox = stage.open(() -> FeishuSandbox.start(settings));
            Map<String, String> environment = new HashMap<>(warehouse.environment());
            environment.putAll(new Feishu(sandbox.baseUrl(), settings.appId(), settings.appSecret()).environment());
            Program program = new Program(order.script(), stage.directory(), Program.ORDINARY);
            measure(new Starts(stage, program, sandbox, environment), order, figures);
        }
    }

    private static void measure(Starts starts, Order order, Figures figures) throws Exception {
        starts.toFirstCall();
        starts.toVersion();
        double[] toFirstCall = new double[RUNS];
        double[] toVersion = new double[RUNS];
        for (int i = 0; i < RUNS; i++) { // in turns: a busy spell of the machine is to meet both
            toFirstCall[i] = starts.toFirstCall();
            toVersion[i] = starts.toVersion();
        }
        tell(median(toFirstCall), median(toVersion), order.target().orElse(TARGET), figures);
    }

    private static void tell(double toFirstCall, double toVersion, double target, Figures figures) {
        figures.figure("hiresync --version", "%5.2f s, median of %d", toVersion, RUNS);
        figures.figure(
                "first call",
                "%5.2f s, median of %d; %.1f times --version",
                toFirstCall,
                RUNS,
                toFirstCall / toVersion);
        figures.target(toFirstCall < target, "first call after %.2f s, to be under %.2f s", toFirstCall, target);
    }

    private static double median(double[] values) {
        return Arrays.stream(values)
                .sorted()
                .skip(values.length / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Launches the program, and takes the seconds. */
    private record Starts(Stage stage, Program program, FeishuSandbox sandbox, Map<String, String> environment) {
        double toFirstCall() throws Exception {
            CompletableFuture<Long> called = sandbox.hold(Optional.empty()).thenApply(arrived -> System.nanoTime());
            long begin = System.nanoTime();
            Child sync = stage.open(() -> program.sync(environment, "--full"));
            sync.process().onExit().thenRun(() -> called.completeExceptionally(new IllegalStateException("no call")));
            double seconds = (await(called) - begin) / 1e9;
            sandbox.release();
            ensureComplete(sync);
            return seconds;
        }

        double toVersion() throws Exception {
            long begin = System.nanoTime();
            ensureComplete(stage.open(program::version));
            return (System.nanoTime() - begin) / 1e9;
        }

        private long await(CompletableFuture<Long> called) throws Exception {
            try {
                return called.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (Exception e) {
                stage.ensureOpen();
                throw new IllegalStateException("sync made no call; its last words: " + program.lastWords(), e);
            }
        }

        private void ensureComplete(Child child) throws Exception {
            int exitCode = child.await(PATIENCE, () -> {});
            stage.ensureOpen();
            if (exitCode != 0) {
                throw new IllegalStateException("exit code " + exitCode + "; last words: " + program.lastWords());
            }
        }
    }
}
