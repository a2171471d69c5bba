package hiresync.job;

import hiresync.report.Progress;
import hiresync.warehouse.DatabaseTrouble;
import hiresync.warehouse.RunLock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Does something again that the database kept from succeeding in passing: after a pause, under the run lock, until it succeeds,
 * the time for it is over or the run is to end.
 */
final class DatabaseRetries {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRetries.class);
    private static final long FIRST_PAUSE_MS = 500;
    private static final long LONGEST_PAUSE_MS = 10_000;

    private final Duration within;
    private final RunLock lock;
    private final Brake brake;
    private final Progress progress;
    private final InstantSource clock;

    /** @param within from the first failure to the last try */
    DatabaseRetries(Duration within, RunLock lock, Brake brake, Progress progress, InstantSource clock) {
        this.within = within;
        this.lock = lock;
        this.brake = brake;
        this.progress = progress;
        this.clock = clock;
    }

    /** It did not pass in time: whoever catches this need not try again. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp(RuntimeException cause) {
            super(cause.getMessage(), cause, false, false);
        }
    }

    /**
     * Returns what the work returns.
     *
     * @param work a transaction of its own; done from the start each time
     * @throws GivenUp when it was tried again in vain
     */
    <T> T insist(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (isPassing(e)) {
                return again(work, e);
            }
            throw e;
        }
    }

    private <T> T again(Supplier<T> work, RuntimeException first) {
        progress.waits();
        RuntimeException last = first;
        Instant end = clock.instant().plus(within);
        BackOffExecution pauses = pauses();
        while (isPassing(last) && pause(last, pauses.nextBackOff(), end)) {
            try {
                regain();
                return work.get();
            } catch (RuntimeException e) {
                last = e;
            }
        }
        throw isPassing(last) ? new GivenUp(last) : last;
    }

    /** Whether there is time left and nobody wants the run to end. */
    private boolean pause(RuntimeException failure, long millis, Instant end) {
        if (clock.instant().plusMillis(millis).isAfter(end)) {
            return false;
        }
        LOG.warn(
                "The database failed in passing ({}); nothing is lost, it is tried again in {} ms, for {} s at the most",
                trouble(failure).map(DatabaseTrouble::name).orElse(""),
                millis,
                Duration.between(clock.instant(), end).toSeconds());
        return !brake.isPulledWithin(Duration.ofMillis(millis));
    }

    private void regain() {
        try {
            lock.regain();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the run lock cannot be had again yet", e);
        }
    }

    static boolean isPassing(Throwable failure) {
        return !isGivenUp(failure)
                && trouble(failure).filter(DatabaseTrouble::isPassing).isPresent();
    }

    private static Optional<DatabaseTrouble> trouble(Throwable failure) {
        return DatabaseTrouble.of(failure);
    }

    private static boolean isGivenUp(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof GivenUp) {
                return true;
            }
        }
        return false;
    }

    private static BackOffExecution pauses() {
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
        backOff.setMaxInterval(LONGEST_PAUSE_MS);
        backOff.setJitter(FIRST_PAUSE_MS / 2);
        return backOff.start();
    }
}
