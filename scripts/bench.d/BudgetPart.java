package hiresync.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How much of its share of the limit a long night uses, and that it never passes the limit, whole pauses included. */
final class BudgetPart implements Part {
    private static final Duration LATENCY = Duration.ofMillis(300);
    private static final double JITTER = 0.5;
    private static final Duration STALL = Duration.ofSeconds(2);
    private static final double TARGET = 97;

    /** Whole minutes are counted from here on, as every call frees its place in the window a minute later. */
    private static final int BEGIN = 15;

    /** Amid the first burst. */
    private static final List<Integer> FIRST_STALLS = List.of(5, 10);

    /** When the first places come free again, and from then on at other moments of each minute. */
    private static final int STALL_FROM = 59;

    private static final int STALL_AGAIN = 97;

    /**
     * One sync under one limit.
     *
     * @param share of the limits, as the setting has it
     * @param perMinute calls that it allows
     */
    private record Course(String limits, String share, int perMinute, int minutes) {
        Map<String, String> settings() {
            return Map.of("hiresync.api.limits", limits, "hiresync.api.share", share);
        }

        World world() {
            return new World(perMinute * (minutes + 2));
        }

        int end() {
            return BEGIN + 60 * minutes;
        }
    }

    private static final List<Course> QUICK = List.of(new Course(Api.REAL_LIMITS, "0.98", 980, 1));
    private static final List<Course> FULL = List.of(
            new Course(Api.REAL_LIMITS, "0.98", 980, 10),
            new Course(Api.REAL_LIMITS, "1.0", 1000, 2),
            new Course(Api.REAL_LIMITS, "0.5", 500, 2),
            new Course(Api.REAL_LIMITS + ",170/10s", "0.98", 980, 2));

    @Override
    public void measure(Order order, Figures figures) throws Exception {
        figures.heading("budget, latency %d ms ± %.0f %%, pauses of the whole process of %d s"
                .formatted(LATENCY.toMillis(), 100 * JITTER, STALL.toSeconds()));
        for (Course course : order.full() ? FULL : QUICK) {
            measure(course, order, figures);
        }
    }

    private static void measure(Course course, Order order, Figures figures) throws Exception {
        try (Stage stage = Stage.in(order.directory())) {
            Api api = new Api(LATENCY, JITTER, course.limits());
            Watch watch = Watch.start(Scene.on(stage, order, course.world(), api, course.settings()));
            for (int stall : FIRST_STALLS) {
                watch.stall(stall, STALL);
            }
            Counts before = watch.at(BEGIN);
            for (int stall = STALL_FROM; stall + STALL.toSeconds() < course.end(); stall += STALL_AGAIN) {
                watch.stall(stall, STALL);
            }
            Counts end = watch.at(course.end());
            tell(course, end.since(before), end.throttled(), order.target().orElse(TARGET), figures);
        }
    }

    private static void tell(Course course, Counts counted, long throttled, double target, Figures figures) {
        double used = 100.0 * counted.calls() / (course.perMinute() * course.minutes());
        figures.figure(
                "share " + course.share(),
                "%,d calls in %d min, %.1f a minute, of %,d; limits %s, %d throttled",
                counted.calls(),
                course.minutes(),
                (double) counted.calls() / course.minutes(),
                course.perMinute(),
                course.limits(),
                throttled);
        figures.target(
                used >= target && throttled == 0,
                "%.1f %% of share %s used, to be at least %.0f %%; %d throttled, to be 0",
                used,
                course.share(),
                target,
                throttled);
    }
}
