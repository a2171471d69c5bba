package hiresync.warehouse;

import hiresync.mapping.KeptAnswer;
import hiresync.mapping.Tables;
import hiresync.query.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds tables, ledger and kept answers against each other: without a call, without writing, in one snapshot, so that a
 * run beside it does no harm.
 */
public final class Verification {
    /** Answers at once; fewer when they are large. */
    private static final int PAGE = 50;

    private static final List<String> CHECKS = List.of(
            "verify_orphans", "verify_hierarchy", "verify_ledger", "verify_kept", "verify_history", "verify_runs");

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final boolean keepsRaw;

    /** @param keepsRaw answers are kept, so one that is not there is missed */
    public Verification(Database database, boolean keepsRaw) {
        this.jdbc = new NamedParameterJdbcTemplate(database.dataSource());
        this.snapshot = new TransactionTemplate(database.transactions());
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.keepsRaw = keepsRaw;
    }

    /**
     * What was looked at.
     *
     * @param answers kept answers that were mapped anew and compared
     * @param notCompared talents whose kept answer cannot speak for the tables, by reason
     * @param rows live rows of the fact tables
     * @param codesWithoutLabel codes of the API that no label explains: new ones, not an error
     */
    public record Extent(long answers, Map<String, Long> notCompared, long rows, List<String> codesWithoutLabel) {}

    /** Tells each difference as it is found. */
    public Extent run(Consumer<Difference> found) {
        return Objects.requireNonNull(snapshot.execute(status -> {
            CHECKS.forEach(check -> check(check, found));
            return new Extent(
                    answers(found),
                    notCompared(),
                    number("verify_rows"),
                    jdbc.queryForList(Sql.named("verify_labels"), Map.of(), String.class));
        }));
    }

    private void check(String query, Consumer<Difference> found) {
        String name = query.substring(query.indexOf('_') + 1);
        jdbc.query(Sql.named(query), parameters(), row -> {
            found.accept(new Difference(
                    name,
                    row.getString("place"),
                    row.getString("key"),
                    row.getString("talent"),
                    row.getString("what")));
        });
    }

    private long answers(Consumer<Difference> found) {
        RowComparison comparison = new RowComparison(jdbc.getJdbcTemplate());
        long compared = 0;
        String last = "";
        List<KeptAnswer> page = page(last);
        while (!page.isEmpty()) {
            List<RowComparison.Answer> readable = new ArrayList<>();
            page.forEach(kept -> read(kept, found, readable));
            comparison.compare(readable, found);
            compared += readable.size();
            last = page.get(page.size() - 1).talent().value();
            page = page(last);
        }
        return compared;
    }

    private List<KeptAnswer> page(String after) {
        return jdbc.query(
                Sql.named("verify_page"),
                parameters()
                        .addValue("after", after)
                        .addValue("size", PAGE)
                        .addValue("bytes", KeptAnswers.HEAVIEST_PAGE),
                (row, n) -> KeptAnswers.answer(row));
    }

    private static void read(KeptAnswer kept, Consumer<Difference> found, List<RowComparison.Answer> readable) {
        KeptAnswer.Read read = kept.read();
        if (read instanceof KeptAnswer.Read.Rows rows && rows.sha256().equals(kept.sha256())) {
            readable.add(new RowComparison.Answer(kept, rows.mapped()));
            return;
        }
        String what = read instanceof KeptAnswer.Read.Refused
                ? "can no longer be mapped"
                : "is not the one that was fetched: its hash differs";
        String talent = kept.talent().value();
        found.accept(new Difference("kept", "hire_raw.talent_response", talent, talent, what));
    }

    private Map<String, Long> notCompared() {
        Map<String, Long> reasons = new LinkedHashMap<>();
        jdbc.query(Sql.named("verify_not_compared"), parameters(), row -> {
            reasons.put(row.getString("reason"), row.getLong("talents"));
        });
        return reasons;
    }

    private long number(String query) {
        return Objects.requireNonNull(jdbc.queryForObject(Sql.named(query), parameters(), Long.class));
    }

    private MapSqlParameterSource parameters() {
        return new MapSqlParameterSource("mapping_version", Tables.mappingVersion()).addValue("raw", keepsRaw);
    }
}
