package hiresync.warehouse;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what is older than {@code hiresync.retention} allows, many rows at once and each time in a transaction of its own; to be
 * done under the run lock. Nothing goes that a later run, the month's count, {@code status} or {@code verify} needs.
 */
public final class Retention {
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final RetentionSettings settings;
    private final Duration resumeWithin;

    /** @param resumeWithin runs that began so recently may be resumed */
    public Retention(Database database, RetentionSettings settings, Duration resumeWithin) {
        this.jdbc = new NamedParameterJdbcTemplate(database.dataSource());
        this.transaction = new TransactionTemplate(database.transactions());
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
        this.resumeWithin = resumeWithin;
    }

    /** How many rows are too old, by table; of a kind that is kept for ever none is counted. */
    public Map<String, Long> old(Instant now) {
        Map<String, Long> counts = new TreeMap<>();
        kinds(now).forEach(kind -> kind.count(counts));
        return counts;
    }

    /**
     * Removes them.
     *
     * @param goesOn asked before each transaction; when it says no, the rest stays for the next time
     * @return how many are gone, by table
     */
    public Map<String, Long> purge(Instant now, BooleanSupplier goesOn) {
        Map<String, Long> counts = new TreeMap<>();
        for (OldRows kind : kinds(now)) {
            boolean more = true;
            while (more && goesOn.getAsBoolean()) {
                more = Boolean.TRUE.equals(transaction.execute(status -> kind.purge(counts)));
            }
        }
        return counts;
    }

    private List<OldRows> kinds(Instant now) {
        List<OldRows> kinds = new ArrayList<>();
        Instant raw = before(settings.raw(), now);
        if (raw != null) {
            kinds.add(new OldRows.Answers(jdbc, "raw", "hire_raw.talent_response", raw, now));
        }
        Instant refused = before(settings.refused(), now);
        if (refused != null) {
            kinds.add(new OldRows.Answers(jdbc, "refused", "hire_raw.refused_response", refused, now));
        }
        Instant runs = before(settings.runs(), now);
        if (runs != null) {
            kinds.add(new OldRows.Runs(jdbc, runs, now.minus(resumeWithin)));
        }
        Instant batch = before(settings.batch(), now);
        if (batch != null) {
            kinds.add(new OldRows.Executions(jdbc, batch));
        }
        Instant history = before(settings.history(), now);
        if (history != null) {
            HistoryTables.names().forEach(table -> kinds.add(new OldRows.Versions(jdbc, table, history)));
        }
        return kinds;
    }

    private static @Nullable Instant before(@Nullable Duration keptFor, Instant now) {
        return keptFor == null ? null : now.minus(keptFor);
    }
}
