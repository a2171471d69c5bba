package hiresync.job;

import hiresync.warehouse.Run;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.Runs;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/**
 * Transactions that Spring Batch records a run's progress in: none begins once another start has taken the run over, which may
 * go on only from what it has found there.
 */
final class OwnRunTransactions implements PlatformTransactionManager {
    private final PlatformTransactionManager transactions;
    private final Runs runs;
    private final Run run;

    OwnRunTransactions(PlatformTransactionManager transactions, Runs runs, Run run) {
        this.transactions = transactions;
        this.runs = runs;
        this.run = run;
    }

    /**
     * Begins one, or takes part in a step's.
     *
     * @throws RunLock.Lost when the run is another start's now
     */
    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        TransactionStatus status = transactions.getTransaction(definition);
        if (status.isNewTransaction()) {
            try {
                runs.hold(run);
            } catch (RuntimeException e) {
                transactions.rollback(status);
                throw e;
            }
        }
        return status;
    }

    @Override
    public void commit(TransactionStatus status) {
        transactions.commit(status);
    }

    @Override
    public void rollback(TransactionStatus status) {
        transactions.rollback(status);
    }
}
