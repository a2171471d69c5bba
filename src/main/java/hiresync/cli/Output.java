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

    /** A live line where somebody watches, now and then a line in the log elsewhere, nothing with {@code --quiet}. */
    Progress progress() {
        Logger log = LoggerFactory.getLogger(Progress.class);
        if (!log.isInfoEnabled()) {
            return Progress.NONE;
        }
        return isTerminal() ? LiveProgress.onTerminal(columns().orElse(USUAL)) : LiveProgress.inLog(log::info);
    }

    /** Tells what goes on, unless {@code --quiet} wants no more than warnings. */
    void notice(String sentence) {
        if (LoggerFactory.getLogger(Output.class).isInfoEnabled()) {
            talk.println(sentence);
        }
    }

    /** Only the launch script can know whether standard error is a terminal. */
    private static boolean isTerminal() {
        return Boolean.getBoolean("hiresync.terminal") && !"dumb".equals(System.getenv("TERM"));
    }

    /** Of the terminal, as the launch script found it; empty without one. */
    static OptionalInt columns() {
        String columns = System.getProperty("hiresync.columns", "");
        return columns.matches("[1-9]\\d{0,3}") ? OptionalInt.of(Integer.parseInt(columns)) : OptionalInt.empty();
    }
}
