package hiresync.job;

import hiresync.plan.SourceUnreachable;
import hiresync.plan.SourceUnusable;
import hiresync.warehouse.DatabaseTrouble;
import hiresync.warehouse.GuardTripped;
import hiresync.warehouse.RunLock;

/** Finds under the wrappings of a framework the exception that says what happened. */
final class Causes {
    private Causes() {}

    static Throwable known(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isOurs(cause)) {
                return cause;
            }
        }
        return thrown;
    }

    /** One sentence for the run's row; a message of anybody else's could quote what it stumbled over. */
    static String sentence(Throwable failure) {
        if (isOurs(failure)) {
            return String.valueOf(failure.getMessage());
        }
        return DatabaseTrouble.of(failure)
                .map(trouble -> trouble.sentence(failure))
                .orElseGet(() -> "ended by an unexpected " + failure.getClass().getSimpleName()
                        + "; run the same command again to resume");
    }

    /** Whether nobody planned for it. */
    static boolean isUnexpected(Throwable failure) {
        return !isOurs(failure) && DatabaseTrouble.of(failure).isEmpty();
    }

    private static boolean isOurs(Throwable thrown) {
        return thrown instanceof GuardTripped
                || thrown instanceof SourceUnusable
                || thrown instanceof SourceUnreachable
                || thrown instanceof RunLock.Lost
                || thrown instanceof RunLock.Unreliable
                || thrown instanceof Spool.Unusable
                || thrown instanceof ListFailed
                || thrown instanceof FinishTasklet.AccountingFailed;
    }
}
