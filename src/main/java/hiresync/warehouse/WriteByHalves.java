package hiresync.warehouse;

import hiresync.talent.Trouble;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes a chunk and, when PostgreSQL cannot hold what one talent's answer says, writes it by halves until that talent
 * alone is refused and the others are written. Works in the caller's transaction, with savepoints.
 */
public final class WriteByHalves implements Writing {
    /** The code of a refusal that PostgreSQL gave. */
    public static final String CODE = "unstorable";

    private final Writing writing;
    private final TransactionTemplate savepoint;

    public WriteByHalves(Writing writing, PlatformTransactionManager transactions) {
        this.writing = writing;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Writes every outcome, one or the other as a refusal. */
    @Override
    public Written write(long runId, List<Outcome> outcomes) {
        try {
            return Objects.requireNonNull(savepoint.execute(status -> writing.write(runId, outcomes)));
        } catch (DataAccessException e) {
            String state = aboutData(e).orElseThrow(() -> e);
            if (outcomes.size() == 1) {
                return writeRefused(runId, outcomes.get(0), state, e);
            }
            int half = outcomes.size() / 2;
            return write(runId, outcomes.subList(0, half)).plus(write(runId, outcomes.subList(half, outcomes.size())));
        }
    }

    private Written writeRefused(long runId, Outcome outcome, String state, DataAccessException cause) {
        if (!(outcome.whole() instanceof Outcome.Answered answer)) {
            throw cause;
        }
        // the server's own message may quote the answer
        String message = "PostgreSQL cannot hold this answer (SQLSTATE " + state + "); the talent's rows stay as they"
                + " were, and it is asked again when its source value or the mapping changes, or after 30 days";
        Trouble refused = new Trouble.Refused(CODE, message, answer.logId());
        Outcome trouble = new Outcome.Troubled(answer.talent(), answer.at(), refused, answer.body(), answer.sha256());
        return writing.write(runId, List.of(trouble)).withUnstorable(1);
    }

    /** Data exceptions, violated constraints and exceeded limits lie in what was to be written; nothing else does. */
    private static Optional<String> aboutData(DataAccessException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.ofNullable(sql.getSQLState())
                        .filter(state -> state.startsWith("22") || state.startsWith("23") || state.startsWith("54"));
            }
        }
        return Optional.empty();
    }
}
