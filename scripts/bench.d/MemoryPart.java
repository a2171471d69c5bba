package hiresync.bench;

import java.util.OptionalLong;

/** Whether a first sync of many talents needs more memory than one of few, and whether the heap suffices. */
final class MemoryPart implements Part {
    private static final int FEW = 10_000;
    private static final int MANY_QUICK = 30_000;
    private static final int MANY_FULL = 100_000;

    /** MB of heap, which the launch script gives. */
    private static final int TARGET = 256;

    @Override
    public void measure(Order order, Figures figures) throws Exception {
        int heap = (int) order.target().orElse(TARGET);
        figures.heading("memory of a first sync, no limits, -Xmx%dm".formatted(heap));
        Sync few = sync(new World(FEW), heap, order, figures);
        Sync many = sync(new World(order.full() ? MANY_FULL : MANY_QUICK), heap, order, figures);
        if (few.complete() && many.complete()) {
            figures.figure("ratio", "%6.2f (1: memory does not grow)", many.peakMegabytes() / few.peakMegabytes());
        }
    }

    private static Sync sync(World world, int heap, Order order, Figures figures) throws Exception {
        try (Stage stage = Stage.in(order.directory())) {
            Scene scene = Scene.on(stage, order, world, Api.LIFTED, Program.LIFTED);
            Sync sync = scene.sync("-Xlog:gc:file=gc.log -Xmx" + heap + "m");
            OptionalLong used = new GcLog(stage.directory().resolve("gc.log")).mostAfterCollection();
            tell(sync, used, world, figures);
            judge(sync, world, heap, figures);
            return sync;
        }
    }

    private static void tell(Sync sync, OptionalLong used, World world, Figures figures) {
        figures.figure(
                "%,d talents".formatted(world.talents()),
                "%6.0f MB resident at most, %s MB of heap after a collection at most, %.1f s",
                sync.peakMegabytes(),
                used.isPresent() ? used.getAsLong() : "?",
                sync.seconds());
    }

    private static void judge(Sync sync, World world, int heap, Figures figures) {
        figures.target(
                sync.complete(),
                "%,d talents in a heap of %d MB: exit code %d%s",
                world.talents(),
                heap,
                sync.exitCode(),
                sync.complete() ? "" : ", last words: " + sync.lastWords());
    }
}
