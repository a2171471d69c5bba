package hiresync.warehouse;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Several reads that see the same moment, while a run goes on beside them. */
public final class Snapshot {
    private Snapshot() {}

    /**
     * What they found.
     *
     * @param reads of {@link Database#dataSource()}; what writes is refused by PostgreSQL
     */
    public static <T> T of(Database database, Supplier<T> reads) {
        TransactionTemplate snapshot = new TransactionTemplate(database.transactions());
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return Objects.requireNonNull(snapshot.execute(status -> reads.get()));
    }
}
