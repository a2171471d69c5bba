package hiresync.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints the figures, one a line, and keeps in mind whether a target was missed. */
final class Figures {
    private final PrintStream out;
    private boolean missed;

    Figures(PrintStream out) {
        this.out = out;
    }

    void heading(String text) {
        out.println(text);
    }

    /** @param format of {@link String#format}, with English digits */
    void figure(String name, String format, Object... values) {
        out.printf("  %-16s %s%n", name, String.format(Locale.ROOT, format, values));
    }

    /** @param format says the target, and what came of it */
    void target(boolean met, String format, Object... values) {
        missed |= !met;
        figure(met ? "target met" : "TARGET MISSED", format, values);
    }

    boolean targetMet() {
        return !missed;
    }
}
