package hiresync.exit;

import hiresync.plan.SourceUnreachable;
import hiresync.plan.SourceUnusable;
import hiresync.sandbox.EmbeddedServerException;
import hiresync.warehouse.DatabaseTrouble;
import hiresync.warehouse.Identity;
import hiresync.warehouse.Migrations;
import hiresync.warehouse.RunLock;
import java.util.Optional;

/** Which exit code and which sentence an exception ends the program with; empty for what nobody planned for. */
public final class Failures {
    private Failures() {}

    public static Optional<Problem> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
            if (cause instanceof RunLock.Held || cause instanceof EmbeddedServerException.InUse) {
                return Optional.of(new Problem(ExitCode.ACTIVE, cause.getMessage()));
            }
            if (cause instanceof SourceUnusable
                    || cause instanceof Identity.Mismatch
                    || cause instanceof Migrations.Different
                    || cause instanceof RunLock.Unreliable
                    || cause instanceof EmbeddedServerException) {
                return Optional.of(new Problem(ExitCode.USAGE, cause.getMessage()));
            }
            if (cause instanceof RunLock.Lost || cause instanceof SourceUnreachable) {
                return Optional.of(new Problem(ExitCode.FAILED, cause.getMessage()));
            }
        }
        return DatabaseTrouble.of(thrown)
                .map(trouble -> new Problem(
                        trouble.isMisconfigured() ? ExitCode.USAGE : ExitCode.FAILED, trouble.sentence(thrown)));
    }
}
