package hiresync.bench;

import java.time.Duration;
import java.util.List;

/** How a night fares beside another program on the same app, and whether a restart counts what was called before. */
final class ThrottledPart implements Part {
    private static final Api API = new Api(Duration.ofMillis(200), 0.5, Api.REAL_LIMITS);
    private static final World WORLD = new World(4_000);
    private static final double TARGET = 95;

    /** Of the app's limit a minute. */
    private static final int LIMIT = 1_000;

    /** Five a second: 30 % of the limit. */
    private static final Duration NEIGHBOUR_EVERY = Duration.ofMillis(200);

    /** The neighbour's seconds before those that count. */
    private static final int BEGIN = 10;

    /** Of HTTP, and whether headers tell how long to wait. */
    private record Form(int status, boolean headers) {
        @Override
        public String toString() {
            return "HTTP " + status + (headers ? "" : " without headers");
        }
    }

    private static final List<Form> QUICK = List.of(new Form(429, true));
    private static final List<Form> FULL = List.of(
            new Form(429, true),
            new Form(400, true),
            new Form(200, true),
            new Form(429, false),
            new Form(400, false),
            new Form(200, false));

    /** Calls of both while they stood beside each other, and how many talents failed. */
    private record Spell(Form form, int minutes, Counts ours, Counts theirs, long failed) {
        long left() {
            return LIMIT * minutes - theirs.calls();
        }

        double used() {
            return 100.0 * ours.answered() / left();
        }
    }

    @Override
    public void measure(Order order, Figures figures) throws Exception {
        figures.heading("throttled, limits %s, a neighbour takes 30 %%".formatted(Api.REAL_LIMITS));
        for (Form form : order.full() ? FULL : QUICK) {
            tell(
                    besideNeighbour(form, order.full() ? 2 : 1, order),
                    order.target().orElse(TARGET),
                    figures);
        }
        restart(order.full() ? 30 : 15, order.full() ? 100 : 30, order, figures);
    }

    private static Spell besideNeighbour(Form form, int minutes, Order order) throws Exception {
        try (Stage stage = Stage.in(order.directory())) {
            Scene scene = Scene.on(stage, order, WORLD, API, Program.ORDINARY);
            Watch watch = Watch.start(scene);
            watch.controls().throttleWith(form.status(), form.headers());
            Neighbour neighbour = stage.open(
                    () -> Neighbour.calling(scene.feishu(), WORLD.ids().get(0), NEIGHBOUR_EVERY));
            Counts all = watch.at(BEGIN);
            Counts theirs = neighbour.counts();
            all = watch.at(BEGIN + 60 * minutes).since(all);
            theirs = neighbour.counts().since(theirs);
            return new Spell(
                    form, minutes, all.since(theirs), theirs, scene.warehouse().failed());
        }
    }

    private static void tell(Spell spell, double target, Figures figures) {
        figures.figure(
                spell.form().toString(),
                "%,d of ours answered and %d throttled in %d min, beside %,d and %d of the neighbour's",
                spell.ours().answered(),
                spell.ours().throttled(),
                spell.minutes(),
                spell.theirs().answered(),
                spell.theirs().throttled());
        figures.target(
                spell.used() >= target && spell.failed() == 0,
                "%.1f %% of the %,d calls left used, to be at least %.0f %%; %d talents failed, to be 0",
                spell.used(),
                spell.left(),
                target,
                spell.failed());
    }

    private static void restart(int kill, int end, Order order, Figures figures) throws Exception {
        try (Stage stage = Stage.in(order.directory())) {
            Watch watch = Watch.start(Scene.on(stage, order, WORLD, API, Program.ORDINARY));
            watch.restart(kill);
            long before = watch.controls().counts().calls();
            Counts counts = watch.at(end);
            figures.figure(
                    "killed after %d s".formatted(kill),
                    "%,d calls before, %,d until second %d",
                    before,
                    counts.calls() - before,
                    end);
            figures.target(counts.throttled() == 0, "%d throttled after a restart, to be 0", counts.throttled());
        }
    }
}
