package hiresync.warehouse;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a chunk but for the talents of whom it would retire everything: they are set aside. Works in the caller's transaction,
 * with savepoints, since only the writing itself can tell what would be retired.
 */
public final class WriteUnlessEmptied implements Writing {
    private final Writing writing;
    private final TransactionTemplate savepoint;

    public WriteUnlessEmptied(Writing writing, PlatformTransactionManager transactions) {
        this.writing = writing;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Without one answer, another one of the chunk may retire more than with it: it ends when nobody else is emptied. */
    @Override
    public Written write(long runId, List<Outcome> outcomes) {
        Set<String> setAside = new TreeSet<>();
        while (true) {
            Written written = unlessEmptied(runId, without(setAside, outcomes));
            if (written.emptied().isEmpty()) {
                return written.withSetAside(setAside);
            }
            setAside.addAll(written.emptied());
        }
    }

    private Written unlessEmptied(long runId, List<Outcome> outcomes) {
        return Objects.requireNonNull(savepoint.execute(status -> {
            Written written = writing.write(runId, outcomes);
            if (!written.emptied().isEmpty()) {
                status.setRollbackOnly();
            }
            return written;
        }));
    }

    private static List<Outcome> without(Set<String> setAside, List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !setAside.contains(outcome.talent().value()))
                .toList();
    }
}
