package hiresync.job;

import hiresync.warehouse.GuardTripped;
import hiresync.warehouse.Outcome;
import hiresync.warehouse.RetireGuard;
import hiresync.warehouse.RunEffort;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.Runs;
import hiresync.warehouse.Writing;
import hiresync.warehouse.Written;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits outcomes, if lock and guards allow: rows, ledger, marks and the run's counters in a transaction of their own, so that
 * it can be done again when the database fails in passing, without asking anybody again.
 */
final class Commits {
    private static final Logger LOG = LoggerFactory.getLogger(Commits.class);

    private final RunContext context;
    private final Ground ground;
    private final Runs runs;
    private final RunLock lock;
    private final Effort effort;
    private final TransactionTemplate transaction;
    private RetireGuard guard;

    Commits(RunContext context, Ground ground, Effort effort) {
        this.context = context;
        this.ground = ground;
        this.runs = ground.runs();
        this.lock = ground.lock();
        this.effort = effort;
        this.guard = context.run().guard();
        this.transaction = new TransactionTemplate(ground.database().transactions());
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Commits all of it or nothing.
     *
     * @throws GuardTripped when that would retire too much
     * @throws RunLock.Lost when another run has the lock now
     */
    Written commit(Writing writing, List<Outcome> outcomes) {
        Attempts attempts = new Attempts(writing, outcomes);
        ground.progress().waits();
        Made made = ground.retries(context.clock())
                .insist(() -> Objects.requireNonNull(transaction.execute(status -> attempts.next())));
        ground.progress().goesOn();
        LOG.debug(
                "{} talents are committed",
                outcomes.size() - made.written().setAside().size());
        guard = made.guard();
        effort.tell(made.effort());
        return made.written();
    }

    /** Notes, and returns, how many talents are not done though everybody was asked. */
    int setAside() {
        return ground.retries(context.clock())
                .insist(() -> Objects.requireNonNull(transaction.execute(status -> runs.setAside(context.run()))));
    }

    /** What was called for after the last commit belongs to the run as well. */
    void tellRest() {
        RunEffort rest = effort.untold();
        runs.advance(
                context.run(), Written.NOTHING, rest, guard, context.clock().instant());
        effort.tell(rest);
    }

    private record Made(String transaction, Written written, RetireGuard guard, RunEffort effort) {}

    /** The tries to commit the same outcomes. */
    private final class Attempts {
        private final Writing writing;
        private final List<Outcome> outcomes;
        private @Nullable Made last;

        private Attempts(Writing writing, List<Outcome> outcomes) {
            this.writing = writing;
            this.outcomes = outcomes;
        }

        /** A connection that is lost while it commits does not tell whether it has. */
        Made next() {
            lock.ensureHeld();
            String transactionId = runs.hold(context.run());
            if (last != null && runs.isCommitted(last.transaction())) {
                return last;
            }
            Written written = writing.write(context.run().id(), outcomes);
            RetireGuard total = guard.plus(written.guard());
            requireAllowed(total);
            RunEffort untold = effort.untold();
            runs.advance(context.run(), written, untold, total, context.clock().instant());
            lock.ensureHeld(); // the last thing before the commit
            last = new Made(transactionId, written, total, untold);
            return last;
        }
    }

    private void requireAllowed(RetireGuard total) {
        if (!context.run().allowRetire()) {
            total.objection().ifPresent(objection -> {
                throw new GuardTripped(
                        "stopped before it could do harm: " + objection + "; look into the API's answers,"
                                + " and if that many interviews really vanished, run again with --allow-retire");
            });
        }
    }
}
