package hiresync.report;

import java.util.OptionalInt;

/** What the launch script found out about the terminal: only it can know. */
public final class Terminal {
    private Terminal() {}

    /** Whether answers are read on one, and go into no file or pipe. */
    public static boolean showsAnswers() {
        return Boolean.getBoolean("hiresync.answers.terminal");
    }

    /** How wide it is; empty without one. */
    public static OptionalInt columns() {
        String columns = System.getProperty("hiresync.columns", "");
        return columns.matches("[1-9]\\d{0,3}") ? OptionalInt.of(Integer.parseInt(columns)) : OptionalInt.empty();
    }
}
