package hiresync.job;

import hiresync.warehouse.Discovery;
import hiresync.warehouse.RunEffort;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.Windowed;
import hiresync.warehouse.Written;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commits finished windows: their talents, how far the windows have come and what they cost, in a transaction of their own, so
 * that it can be done again when the database fails in passing, without asking anybody again.
 */
final class DiscoveryCommits {
    private final RunContext context;
    private final Ground ground;
    private final Discovery discovery;
    private final Effort effort;
    private final TransactionTemplate transaction;
    private int untold;

    DiscoveryCommits(RunContext context, Ground ground, Effort effort) {
        this.context = context;
        this.ground = ground;
        this.discovery = new Discovery(ground.database().dataSource());
        this.effort = effort;
        this.transaction = new TransactionTemplate(ground.database().transactions());
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Discovery discovery() {
        return discovery;
    }

    void begin() {
        committed(() -> discovery.begin(context.run()));
    }

    /** @throws RunLock.Lost when another run has the lock now */
    void commit(Windowed windowed) {
        committed(
                () -> discovery.advance(context.run(), windowed, context.clock().instant()));
    }

    /** So many calls came to an end; when nothing is committed for a while, they are told nevertheless. */
    void called(int calls) {
        untold += calls;
        if (untold >= Discovering.TOLD_AFTER) {
            tellCalls();
        }
    }

    /** Calls for which nothing is committed belong to the run as well. */
    void tellCalls() {
        committed(() -> {});
    }

    private void committed(Runnable work) {
        Attempts attempts = new Attempts(work);
        ground.progress().waits();
        Made made = retried(() -> Objects.requireNonNull(transaction.execute(status -> attempts.next())));
        ground.progress().goesOn();
        effort.tell(made.effort());
        untold = 0;
    }

    private <T> T retried(Supplier<T> work) {
        return ground.retries(context.clock()).insist(work);
    }

    private record Made(String transaction, RunEffort effort) {}

    /** The tries to commit the same. */
    private final class Attempts {
        private final Runnable work;
        private @Nullable Made last;

        private Attempts(Runnable work) {
            this.work = work;
        }

        /** A connection that is lost while it commits does not tell whether it has. */
        Made next() {
            ground.lock().ensureHeld();
            String transactionId = ground.runs().hold(context.run());
            if (last != null && ground.runs().isCommitted(last.transaction())) {
                return last;
            }
            work.run();
            RunEffort untold = effort.untold();
            ground.runs()
                    .advance(
                            context.run(),
                            Written.NOTHING,
                            untold,
                            context.run().guard(),
                            context.clock().instant());
            ground.lock().ensureHeld(); // the last thing before the commit
            last = new Made(transactionId, untold);
            return last;
        }
    }
}
