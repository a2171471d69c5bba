package hiresync.warehouse;

import hiresync.query.Sql;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Talents whose last interview was long ago. Their rows can be removed without forgetting them: a talent stays in source and ledger,
 * and comes back when the source says that it changed, or by name.
 */
public final class IdleTalents {
    /** Talents whose rows go in one transaction. */
    private static final int BATCH = 200;

    /** Ids held at once; finding them reads whole tables. */
    private static final int PAGE = 20_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Erasure erasure;
    private final String before;

    /** @param months since the last interview */
    public IdleTalents(Database database, int months, Instant now) {
        this.jdbc = new NamedParameterJdbcTemplate(database.dataSource());
        this.transaction = new TransactionTemplate(database.transactions());
        this.erasure = new Erasure(jdbc);
        this.before =
                now.atOffset(ZoneOffset.UTC).minusMonths(months).toInstant().toString();
    }

    /**
     * What was removed.
     *
     * @param rows by table, those with none left out
     */
    public record Purged(long talents, Map<String, Long> rows) {}

    public long count() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT count(*) FROM (" + Sql.named("purge_idle_talents") + ") t", parameters(null), Long.class));
    }

    /**
     * Removes their rows and kept answers, some talents at a time.
     *
     * @param goesOn asked before each transaction
     */
    public Purged purge(Instant now, BooleanSupplier goesOn) {
        Map<String, Long> rows = new TreeMap<>();
        long talents = 0;
        List<String> page = page();
        while (!page.isEmpty()) {
            for (int i = 0; i < page.size(); i += BATCH) {
                if (!goesOn.getAsBoolean()) {
                    return new Purged(talents, rows);
                }
                List<String> some = page.subList(i, Math.min(page.size(), i + BATCH));
                purged(some, now).forEach((table, count) -> rows.merge(table, count, Long::sum));
                talents += some.size();
            }
            page = page();
        }
        return new Purged(talents, rows);
    }

    private List<String> page() {
        return jdbc.queryForList(Sql.named("purge_idle_talents"), parameters(PAGE), String.class);
    }

    private Map<String, Long> purged(List<String> talents, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<String, Long> rows = erasure.erase(talents, now);
            jdbc.update(
                    Sql.named("purge_ledger"),
                    new MapSqlParameterSource("talent_ids", talents.toArray(String[]::new))
                            .addValue("now", now.toString()));
            return rows;
        }));
    }

    private MapSqlParameterSource parameters(@Nullable Integer most) {
        return new MapSqlParameterSource("before", before).addValue("most", most);
    }
}
