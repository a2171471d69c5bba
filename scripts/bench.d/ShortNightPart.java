package hiresync.bench;

import java.time.Duration;
import java.util.List;

/** How long the calls of an ordinary night take under the real limits, whatever the API's latency. */
final class ShortNightPart implements Part {
    private static final World WORLD = new World(900);
    private static final List<Integer> LATENCIES = List.of(50, 200, 1000);
    private static final double JITTER = 0.5;
    private static final double TARGET = 22;

    /** Calls a second that the default share allows; the first takes no time. */
    private static final double PACE = 49;

    @Override
    public void measure(Order order, Figures figures) throws Exception {
        figures.heading("short night, %,d talents due, limits %s, latencies ± %.0f %%"
                .formatted(WORLD.talents(), Api.REAL_LIMITS, 100 * JITTER));
        for (int latency : LATENCIES) {
            measure(Duration.ofMillis(latency), order, figures);
        }
    }

    private static void measure(Duration latency, Order order, Figures figures) throws Exception {
        try (Stage stage = Stage.in(order.directory())) {
            Scene scene = Scene.on(stage, order, WORLD, new Api(latency, JITTER, Api.REAL_LIMITS), Program.ORDINARY);
            scene.sync("").expecting("changed", WORLD.talents());
            Counts counts = new Controls(scene.feishu()).counts();
            tell(latency, counts, figures);
            judge(latency, counts, order.target().orElse(TARGET), figures);
        }
    }

    private static void tell(Duration latency, Counts counts, Figures figures) {
        double least = (WORLD.talents() - 1) / PACE + latency.toMillis() / 1e3;
        figures.figure(
                "at %,d ms".formatted(latency.toMillis()),
                "%6.2f s from the first arrival to the last answer, %.3f of the least the share allows; %d throttled",
                counts.callingSeconds(),
                counts.callingSeconds() / least,
                counts.throttled());
    }

    private static void judge(Duration latency, Counts counts, double target, Figures figures) {
        figures.target(
                counts.callingSeconds() <= target && counts.throttled() == 0,
                "at %,d ms %.2f s, to be at most %.0f s; %d throttled, to be 0",
                latency.toMillis(),
                counts.callingSeconds(),
                target,
                counts.throttled());
    }
}
