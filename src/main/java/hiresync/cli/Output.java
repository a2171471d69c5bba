package hiresync.cli;

import hiresync.report.LiveProgress;
import hiresync.report.Progress;
import hiresync.report.Terminal;
import hiresync.report.Wrapped;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Where a command speaks: answers go to standard output, everything else to standard error. */
record Output(PrintStream answers, PrintStream talk) {
    /** Of this process's standard output: whether it is to have one JSON document, and whether it has one. */
    private static volatile boolean inJson;

    private static volatile boolean answered;

    /** To be told first: with what the program was started. */
    static void startedWith(String... arguments) {
        inJson = List.of(arguments).contains("--json");
    }

    /** In UTF-8, whatever the platform's encoding. */
    static Output standard() {
        return new Output(
                new PrintStream(new Noted(System.out), true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    /** Answers a program, or a person: on a terminal no line is broken within a word. */
    void answer(boolean json, Supplier<String> document, Supplier<String> text) {
        if (json) {
            answers.println(document.get());
        } else {
            answers.println(
                    Terminal.showsAnswers()
                            ? Wrapped.fitted(text.get(), Terminal.columns().orElse(Wrapped.COLUMNS))
                            : text.get());
        }
    }

    /** Tells what a command ends with before it has an answer; who reads answers as JSON gets it as one, too. */
    void ends(int exitCode, String sentence) {
        talk.println("hiresync: " + sentence);
        if (inJson && !answered) {
            answers.println(JsonMapper.shared()
                    .createObjectNode()
                    .put("exitCode", exitCode)
                    .put("error", sentence));
        }
    }

    /** Notes that something was written. */
    private static final class Noted extends FilterOutputStream {
        private Noted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            answered = true;
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            answered |= length > 0;
            out.write(bytes, from, length);
        }
    }

    /** A live line where somebody watches, now and then a line in the log elsewhere, nothing with {@code --quiet}. */
    Progress progress() {
        Logger log = LoggerFactory.getLogger(Progress.class);
        if (!log.isInfoEnabled()) {
            return Progress.NONE;
        }
        return isTerminal()
                ? LiveProgress.onTerminal(Terminal.columns().orElse(Wrapped.COLUMNS))
                : LiveProgress.inLog(log::info);
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
}
