package hiresync.cli;

import hiresync.report.LiveProgress;
import hiresync.report.Progress;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a command speaks: answers go to standard output, everything else to standard error. */
record Output(PrintStream answers, PrintStream talk) {
    private static final int USUAL = 80;

    /** In UTF-8, whatever the platform's encoding. */
    static Output standard() {
        return new Output(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    /** A live line where somebody watches, now and then a line in the log elsewhere. */
    Progress progress() {
        Logger log = LoggerFactory.getLogger(Progress.class);
        return isTerminal() ? LiveProgress.onTerminal(columns().orElse(USUAL)) : LiveProgress.inLog(log::info);
    }

    /** Only the launch script can know whether standard error is a terminal. */
    private static boolean isTerminal() {
        return Boolean.getBoolean("hiresync.terminal") && !"dumb".equals(System.getenv("TERM"));
    }

    /** Of the terminal, as the launch script found it; empty without one. */
    private static OptionalInt columns() {
        String columns = System.getProperty("hiresync.columns", "");
        return columns.matches("[1-9]\\d{0,3}") ? OptionalInt.of(Integer.parseInt(columns)) : OptionalInt.empty();
    }
}
