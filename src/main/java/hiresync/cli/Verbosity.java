package hiresync.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How much every command says beside its answer. */
final class Verbosity {
    @Option(
            names = {"-q", "--quiet"},
            scope = CommandLine.ScopeType.INHERIT,
            description = "Say nothing but the answer, warnings and errors; show no progress.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = CommandLine.ScopeType.INHERIT,
            description =
                    "Log more: each call, its verdict and log id, each repetition, each commit; never a secret, nor"
                            + " what an answer holds.")
    private boolean verbose;

    /**
     * Holds from now on: the logs, and what depends on them.
     *
     * @param command the one that runs
     */
    void apply(CommandLine command) {
        if (quiet && verbose) {
            throw new CommandLine.ParameterException(
                    command, "--quiet and --verbose exclude each other, give one of them");
        }
        if (quiet) {
            log(Level.WARN);
        }
        if (verbose) {
            log(Level.DEBUG);
        }
    }

    private static void log(Level level) {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger("hiresync")
                .setLevel(level);
    }
}
