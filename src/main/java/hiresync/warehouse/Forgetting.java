package hiresync.warehouse;

import hiresync.query.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Erases a talent for good, in one transaction, and marks it by a keyed hash of its id, so that nobody asks for it again. To be
 * done under the run lock.
 */
public final class Forgetting {
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Erasure erasure;

    public Forgetting(Database database) {
        this.jdbc = new NamedParameterJdbcTemplate(database.dataSource());
        this.transaction = new TransactionTemplate(database.transactions());
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.erasure = new Erasure(jdbc);
    }

    /**
     * What an erasure takes, or has taken.
     *
     * @param rows by table, those with none left out
     * @param moved interviews of the talent's last answer that are another talent's now, and stay
     * @param shared interviews of the talent that last answers of others list too, and bring back
     * @param before when the talent was erased before; null when it was not
     */
    public record Extent(
            Map<String, Long> rows,
            long moved,
            long shared,
            @Nullable Instant before) {}

    /** What {@link #forget} would erase now; nothing is. */
    public Extent preview(String talent, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return erased(talent, now);
        }));
    }

    /**
     * Erases the talent, and marks it also when nothing was known of it. Whatever start of the program may still be at work
     * writes nothing more.
     *
     * @param stillHeld throws when the run lock is lost; the last thing before the commit
     */
    public Extent forget(String talent, Instant now, Runnable stillHeld) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.update(Sql.named("forget_starts"), Map.of());
            return forgotten(talent, null, now, stillHeld);
        }));
    }

    /**
     * The same on behalf of a run, which goes on.
     *
     * @param stillHeld throws when the run is not the caller's any more, too
     */
    public Extent forget(String talent, Run run, Instant now, Runnable stillHeld) {
        return Objects.requireNonNull(transaction.execute(status -> forgotten(talent, run.id(), now, stillHeld)));
    }

    /**
     * Lifts the mark.
     *
     * @return whether there was one
     */
    public boolean undo(String talent) {
        return jdbc.update(Sql.named("forget_undo"), Map.of("talent_id", talent)) > 0;
    }

    private Extent forgotten(String talent, @Nullable Long run, Instant now, Runnable stillHeld) {
        Extent extent = erased(talent, now);
        jdbc.update(
                Sql.named("forget_mark"),
                of(talent, now)
                        .addValue("run_id", run)
                        .addValue("counts", JsonMapper.shared().writeValueAsString(extent.rows())));
        if (known(talent).isEmpty()) {
            throw new IllegalStateException("hire_ops.forgotten_key has no key to mark the talent with");
        }
        stillHeld.run();
        return extent;
    }

    private Extent erased(String talent, Instant now) {
        MapSqlParameterSource parameters = of(talent, now);
        Optional<Instant> before = known(talent);
        long[] elsewhere =
                Objects.requireNonNull(jdbc.queryForObject(Sql.named("forget_elsewhere"), parameters, (row, n) ->
                        new long[] {row.getLong("moved"), row.getLong("shared")}));
        Map<String, Long> rows = new TreeMap<>();
        counted("forget_left_behind", parameters, rows);
        counted("forget_unreferred", parameters, rows);
        erasure.erase(List.of(talent), now).forEach((table, count) -> rows.merge(table, count, Long::sum));
        jdbc.queryForObject(Sql.named("forget_traces"), parameters, Long.class);
        counted("forget", parameters, rows);
        return new Extent(rows, elsewhere[0], elsewhere[1], before.orElse(null));
    }

    private void counted(String statement, MapSqlParameterSource parameters, Map<String, Long> rows) {
        jdbc.query(Sql.named(statement), parameters, row -> {
            if (row.getLong("rows") > 0) {
                rows.merge(row.getString("place"), row.getLong("rows"), Long::sum);
            }
        });
    }

    private Optional<Instant> known(String talent) {
        return jdbc
                .query(
                        Sql.named("forget_known"),
                        Map.of("talent_id", talent),
                        (row, n) -> Objects.requireNonNull(Times.instant(row, "at")))
                .stream()
                .findFirst();
    }

    private static MapSqlParameterSource of(String talent, Instant now) {
        return new MapSqlParameterSource("talent_id", talent)
                .addValue("pattern", pattern(talent))
                .addValue("now", now.toString());
    }

    /** The id as a word of its own, for PostgreSQL's regular expressions: a backslash takes any sign but a letter or digit literally. */
    private static String pattern(String id) {
        return "(?<![[:alnum:]_])" + id.replaceAll("[^A-Za-z0-9]", "\\\\$0") + "(?![[:alnum:]_])";
    }
}
