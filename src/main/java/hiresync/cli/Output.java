package hiresync.cli;

import hiresync.report.BarProgress;
import hiresync.report.LineProgress;
import hiresync.report.Progress;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command speaks: answers go to standard output, everything else to standard error. */
record Output(PrintStream answers, PrintStream talk) {
    private static final int NARROWEST = 60;
    private static final int USUAL = 100;

    /** In UTF-8, whatever the platform's encoding. */
    static Output standard() {
        return new Output(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    /** A bar where somebody watches, now and then a line elsewhere. */
    Progress progress() {
        return isTerminal() ? new BarProgress(talk, width()) : new LineProgress(talk, System::nanoTime);
    }

    /** Only the launch script can know whether standard error is a terminal. */
    private static boolean isTerminal() {
        return Boolean.getBoolean("hiresync.terminal") && !"dumb".equals(System.getenv("TERM"));
    }

    private static int width() {
        String columns = System.getProperty("hiresync.columns", "");
        return columns.matches("\\d{1,4}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : USUAL;
    }
}
