package hiresync.bench;

import java.util.List;

/** How many talents a second go through when nothing but this machine is the limit. */
final class SpeedPart implements Part {
    private static final int QUICK = 10_000;
    private static final int FULL = 50_000;
    private static final double TARGET = 500;

    /** So many calls let the sandbox's code be compiled before the first figure is taken. */
    private static final int WARM_UP = 2_000;

    @Override
    public void measure(Order order, Figures figures) throws Exception {
        World world = new World(order.full() ? FULL : QUICK);
        figures.heading(
                "speed, %,d talents, no limits, no latency, %d workers".formatted(world.talents(), Program.WORKERS));
        try (Stage stage = Stage.in(order.directory())) {
            Scene scene = Scene.on(stage, order, world, Api.LIFTED, Program.LIFTED);
            double bare = bare(scene.feishu(), world, figures);

            long empty = scene.warehouse().wal();
            Sync first = scene.sync("").expecting("changed", world.talents());
            double firstRate = tell("first sync", first, world, bare, figures);
            long filled = scene.warehouse().wal();
            Sync second = scene.sync("", "--full").expecting("unchanged", world.talents());
            double secondRate = tell("unchanged sync", second, world, bare, figures);
            long again = scene.warehouse().wal();
            figures.figure(
                    "WAL",
                    "%.2f MB for 1,000 talents unchanged, %.3f of the first sync's",
                    (again - filled) / 1e6 / world.talents() * 1000,
                    (double) (again - filled) / (filled - empty));

            judge("first sync", firstRate, order, figures);
            judge("unchanged sync", secondRate, order, figures);
        }
    }

    private static double bare(Feishu feishu, World world, Figures figures) throws Exception {
        List<String> ids = world.ids();
        BareLoop loop = BareLoop.reading(feishu);
        loop.seconds(ids.subList(0, WARM_UP), Program.WORKERS);
        double seconds = loop.seconds(ids, Program.WORKERS);
        figures.figure("bare HTTP loop", "%,6.0f calls/s, %.1f s", ids.size() / seconds, seconds);
        return ids.size() / seconds;
    }

    private static double tell(String name, Sync sync, World world, double bare, Figures figures) {
        double rate = world.talents() / sync.seconds();
        figures.figure(
                name,
                "%,6.0f talents/s, %.1f s from launch to exit; %.2f of the bare loop",
                rate,
                sync.seconds(),
                rate / bare);
        return rate;
    }

    private static void judge(String name, double rate, Order order, Figures figures) {
        double target = order.target().orElse(TARGET);
        figures.target(rate >= target, "%s %.0f talents/s, to be at least %.0f", name, rate, target);
    }
}
