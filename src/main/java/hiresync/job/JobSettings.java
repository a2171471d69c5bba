package hiresync.job;

import java.time.Duration;

/**
 * How the work list is walked: {@code hiresync.sync} in {@code config/application.yml}.
 *
 * @param chunkSize talents that commit together
 * @param waitingBudget bytes of the answers that wait for their commit in memory
 * @param retryWithin how long it is tried again when the database fails in passing
 */
public record JobSettings(int chunkSize, int waitingBudget, Duration retryWithin) {
    private static final int MOST = 5000;

    public JobSettings {
        if (chunkSize < 1 || chunkSize > MOST) {
            throw new IllegalArgumentException(
                    "hiresync.sync.chunk-size must be from 1 to " + MOST + ", but is " + chunkSize);
        }
        if (waitingBudget < 0) {
            throw new IllegalArgumentException(
                    "hiresync.sync.waiting-budget must be a number of bytes, but is " + waitingBudget);
        }
        if (retryWithin.isNegative()) {
            throw new IllegalArgumentException(
                    "hiresync.sync.retry-within must be a time such as 2m, but is " + retryWithin);
        }
    }

    /**
     * So many talents are asked for at the most before the first of them is read: no caller idles while a chunk waits for
     * its commit.
     */
    int ahead(int callers) {
        return callers + chunkSize;
    }

    /** So many talents at the most may have been asked for whose chunks are not committed. */
    public int uncommitted(int callers) {
        return ahead(callers) + chunkSize;
    }
}
