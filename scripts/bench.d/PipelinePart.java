package hiresync.bench;

import java.time.Duration;

/** How busy the callers are kept when the limits are lifted: beside a bare loop that parses and drops what it gets. */
final class PipelinePart implements Part {
    private static final int QUICK = 5_000;
    private static final int FULL = 20_000;
    private static final Duration LATENCY = Duration.ofMillis(100);
    private static final double TARGET = 0.7;

    @Override
    public void measure(Order order, Figures figures) throws Exception {
        World world = new World(order.full() ? FULL : QUICK);
        figures.heading("pipeline, %,d talents, no limits, %d workers".formatted(world.talents(), Program.WORKERS));
        double ratio = ratio(LATENCY, world, order, figures);
        ratio(Duration.ZERO, world, order, figures);
        double target = order.target().orElse(TARGET);
        figures.target(ratio >= target, "at %d ms %.2f, to be at least %.2f", LATENCY.toMillis(), ratio, target);
    }

    private static double ratio(Duration latency, World world, Order order, Figures figures) throws Exception {
        try (Stage stage = Stage.in(order.directory())) {
            Scene scene = Scene.on(stage, order, world, new Api(latency, 0, "none"), Program.LIFTED);
            scene.sync("").expecting("changed", world.talents());
            double seconds = new Controls(scene.feishu()).counts().callingSeconds();
            double bare = BareLoop.parsing(scene.feishu()).seconds(world.ids(), Program.WORKERS);
            figures.figure(
                    "at %d ms".formatted(latency.toMillis()),
                    "%,6.0f talents/s, %.2f of a bare loop's %,.0f; %.1f s from the first arrival to the last answer",
                    world.talents() / seconds,
                    bare / seconds,
                    world.talents() / bare,
                    seconds);
            return bare / seconds;
        }
    }
}
