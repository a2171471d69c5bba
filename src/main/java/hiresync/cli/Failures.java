package hiresync.cli;

import hiresync.plan.SourceUnreachable;
import hiresync.plan.SourceUnusable;
import hiresync.sandbox.EmbeddedServerException;
import hiresync.warehouse.Identity;
import hiresync.warehouse.RunLock;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Which exit code and which sentence an exception ends the program with; empty for what nobody planned for. */
final class Failures {
    private static final String CONNECTION = "08";
    private static final String CREDENTIALS = "28";
    private static final String NO_DATABASE = "3D000";
    private static final String NOT_ALLOWED = "42501";
    private static final String STARTING_OR_STOPPING = "57P";

    private Failures() {}

    static Optional<Problem> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
            if (cause instanceof RunLock.Held) {
                return Optional.of(new Problem(ExitCode.ACTIVE, cause.getMessage()));
            }
            if (cause instanceof SourceUnusable
                    || cause instanceof Identity.Mismatch
                    || cause instanceof RunLock.Unreliable
                    || cause instanceof EmbeddedServerException) {
                return Optional.of(new Problem(ExitCode.USAGE, cause.getMessage()));
            }
            if (cause instanceof RunLock.Lost || cause instanceof SourceUnreachable) {
                return Optional.of(new Problem(ExitCode.FAILED, cause.getMessage()));
            }
            if (cause instanceof FlywayValidateException) {
                return Optional.of(new Problem(
                        ExitCode.USAGE,
                        "the warehouse was migrated with other migrations than this version of hiresync has; use the"
                                + " version that migrated it, or a newer one"));
            }
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return database(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> database(String state) {
        if (state.startsWith(CREDENTIALS)) {
            return problem(
                    ExitCode.USAGE,
                    "the warehouse refused the login; check WAREHOUSE_USERNAME and WAREHOUSE_PASSWORD (or"
                            + " WAREHOUSE_PASSWORD_FILE), and the server's pg_hba.conf");
        }
        if (state.equals(NO_DATABASE)) {
            return problem(ExitCode.USAGE, "the database named in WAREHOUSE_URL does not exist; create it first");
        }
        if (state.equals(NOT_ALLOWED)) {
            return problem(
                    ExitCode.USAGE,
                    "the warehouse's user lacks a privilege; it must own the schemas of hiresync, or may create them"
                            + " (GRANT CREATE ON DATABASE)");
        }
        if (state.startsWith(CONNECTION) || state.startsWith(STARTING_OR_STOPPING)) {
            return problem(
                    ExitCode.FAILED,
                    "the warehouse is not reachable, or the connection to it was lost; check WAREHOUSE_URL and the"
                            + " server, then run the same command again: it resumes");
        }
        return Optional.empty();
    }

    private static Optional<Problem> problem(int exitCode, String sentence) {
        return Optional.of(new Problem(exitCode, sentence));
    }
}
