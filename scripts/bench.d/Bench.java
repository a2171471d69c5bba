package hiresync.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Measures one part and tells it on standard output. To be started by {@code scripts/bench}, which documents the parts and
 * has checked the arguments: the launch script, its version, a directory to work in, the part, the size, a target.
 */
public final class Bench {
    private static final Map<String, Part> PARTS = Map.of(
            "start", new StartPart(),
            "speed", new SpeedPart(),
            "memory", new MemoryPart(),
            "plan", new PlanPart(),
            "views", new ViewsPart(),
            "short-night", new ShortNightPart(),
            "budget", new BudgetPart(),
            "throttled", new ThrottledPart(),
            "pipeline", new PipelinePart());

    private Bench() {}

    public static void main(String[] arguments) {
        Figures figures = new Figures(System.out);
        figures.heading(arguments[1] + ", " + Machine.described());
        Lateness lateness = Lateness.watched();
        boolean met = measured(PARTS.get(arguments[3]), order(arguments), figures);
        figures.figure("machine", "a sleeping thread woke up %d ms late at the worst", lateness.worstMillis());
        System.exit(met ? 0 : 1);
    }

    private static Order order(String[] arguments) {
        return new Order(
                Path.of(arguments[0]),
                Path.of(arguments[2]),
                arguments[4].equals("full"),
                arguments.length > 5 ? OptionalDouble.of(Double.parseDouble(arguments[5])) : OptionalDouble.empty());
    }

    private static boolean measured(Part part, Order order, Figures figures) {
        try {
            part.measure(order, figures);
            return figures.targetMet();
        } catch (Exception e) {
            if (!Stage.isProgramEnding()) { // otherwise what failed was ended by Ctrl-C, as we are
                System.err.println("bench: the measurement failed: " + e);
            }
            return false;
        }
    }
}
