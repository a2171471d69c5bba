package hiresync.job;

import hiresync.plan.SourceUnusable;
import hiresync.warehouse.GuardTripped;
import hiresync.warehouse.RunLock;

/** Finds under the wrappings of a framework the exception that says what happened. */
final class Causes {
    private Causes() {}

    static Throwable known(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof GuardTripped
                    || cause instanceof SourceUnusable
                    || cause instanceof RunLock.Lost
                    || cause instanceof FinishTasklet.AccountingFailed) {
                return cause;
            }
        }
        return thrown;
    }
}
