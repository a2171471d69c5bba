package hiresync.cli;

import hiresync.exit.ExitCode;
import hiresync.exit.Failures;
import hiresync.exit.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Tells an exception in one sentence; what nobody planned for goes, stack and all, into a file that it names. */
final class Surprises {
    private Surprises() {}

    /** The command's exit code, or that of the exception it ended with, which is told. */
    static int toldIfAny(Callable<Integer> command, Output output) {
        try {
            return command.call();
        } catch (Exception | OutOfMemoryError e) {
            return told(e, output);
        }
    }

    /** Tells it on standard error, and returns the exit code. */
    static int told(Throwable thrown, Output output) {
        Optional<Problem> problem = Failures.of(thrown);
        if (problem.isPresent()) {
            output.ends(problem.get().exitCode(), String.valueOf(problem.get().getMessage()));
            return problem.get().exitCode();
        }
        output.ends(
                ExitCode.FAILED,
                "an unexpected error (%s); %s; run the same command again to resume"
                        .formatted(thrown.getClass().getSimpleName(), written(thrown)));
        return ExitCode.FAILED;
    }

    /** Where the program may write: beside it, or, when that is not its own, among the temporary files. */
    private static String written(Throwable thrown) {
        try {
            return "the details are in " + written(thrown, beside());
        } catch (IOException e) {
            return writtenElsewhere(thrown);
        }
    }

    private static String writtenElsewhere(Throwable thrown) {
        try {
            return "the details are in " + written(thrown, Files.createTempFile("hiresync-error-", ".log"));
        } catch (IOException e) {
            thrown.printStackTrace(System.err);
            return "the details are above, as no file could be written";
        }
    }

    private static Path beside() throws IOException {
        Path logs = Path.of(System.getProperty("hiresync.home", "."), "logs");
        return Files.createDirectories(logs)
                .resolve("error-" + Instant.now().toString().replace(':', '-') + ".log");
    }

    private static Path written(Throwable thrown, Path file) throws IOException {
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
            thrown.printStackTrace(writer);
        }
        return file;
    }
}
