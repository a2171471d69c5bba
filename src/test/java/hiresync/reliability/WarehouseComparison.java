package hiresync.reliability;

import hiresync.reliability.Differences.Tally;
import hiresync.sandbox.Population;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares every live row, earlier version, kept answer and ledger entry of a warehouse, both ways, with what the documents say by
 * {@code expected/*.sql}. It takes a page of talents at a time, so that any number of them needs no more memory.
 */
final class WarehouseComparison implements AutoCloseable {
    private static final int PAGE = 500;
    private static final List<String> FACTS =
            List.of("application", "interview", "interview_record", "interview_meeting_room");
    private static final String OF_THE_PAGE = "talent_id = ANY (ARRAY(SELECT talent_id FROM document))";

    private final SingleConnectionDataSource connection;
    private final JdbcTemplate sql;
    private final BothWays bothWays;
    private final SharedRows sharedRows;
    private final EarlierVersions earlierVersions;
    private final Differences differences = new Differences();

    private WarehouseComparison(DataSource warehouse) throws SQLException {
        connection = new SingleConnectionDataSource(warehouse.getConnection(), true);
        sql = new JdbcTemplate(connection);
        sql.execute("SET jit = off");
        sql.execute("SET enable_seqscan = off"); // a page at a time, whatever statistics there are
        sql.execute("CREATE TEMPORARY TABLE known_talent (talent_id text PRIMARY KEY)");
        sql.execute(BothWays.expected("documents"));
        bothWays = new BothWays(sql);
        sharedRows = new SharedRows(sql);
        earlierVersions = new EarlierVersions(sql);
    }

    /**
     * Compares with a day of a population.
     *
     * @param daysBefore the days that the warehouse was brought to before: what they named stays in the dimensions, and
     *     what they said otherwise in the history
     */
    static Differences of(DataSource warehouse, Population population, int day, List<Integer> daysBefore) {
        try (WarehouseComparison comparison = new WarehouseComparison(warehouse)) {
            comparison.compare(population.talentIds(day), documents(population, day));
            for (int before : daysBefore) {
                comparison.byPages(population.talentIds(before), documents(population, before), () -> {
                    comparison.sharedRows.collect();
                    comparison.earlierVersions.collect(before);
                });
            }
            if (!daysBefore.isEmpty()) {
                comparison.byPages(
                        population.talentIds(day),
                        documents(population, day),
                        () -> comparison.earlierVersions.collect(day));
            }
            return comparison.ended();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Function<String, ObjectNode> documents(Population population, int day) {
        return id -> population.answer(id, day).orElseThrow();
    }

    private void compare(List<String> talents, Function<String, ObjectNode> document) {
        byPages(talents, document, () -> {
            sql.update("INSERT INTO known_talent SELECT talent_id FROM document");
            FACTS.forEach(table -> differences.add("hire." + table, fact(table)));
            differences.add("hire_raw.talent_response", answers());
            differences.add("hire_ops.talent_sync", ledger());
            sharedRows.collect();
        });
    }

    private void byPages(List<String> talents, Function<String, ObjectNode> document, Runnable withPage) {
        for (int from = 0; from < talents.size(); from += PAGE) {
            List<String> page = talents.subList(from, Math.min(from + PAGE, talents.size()));
            sql.execute("TRUNCATE document");
            sql.update(
                    "INSERT INTO document SELECT id, data::jsonb FROM unnest(?::text[], ?::text[]) AS u (id, data)",
                    page.toArray(String[]::new),
                    page.stream().map(id -> document.apply(id).toString()).toArray(String[]::new));
            sql.execute("ANALYZE document");
            withPage.run();
        }
    }

    private Tally fact(String table) {
        return bothWays.compare(
                bothWays.columns(table),
                BothWays.expected(table),
                "SELECT * FROM hire.%s WHERE deleted_at IS NULL AND %s".formatted(table, OF_THE_PAGE));
    }

    private Tally answers() {
        return bothWays.compare(
                List.of("talent_id", "data"),
                BothWays.expected("talent_response"),
                "SELECT talent_id, convert_from(body, 'UTF8')::jsonb -> 'data' AS data FROM hire_raw.talent_response"
                        + " WHERE " + OF_THE_PAGE);
    }

    private Tally ledger() {
        return bothWays.compare(
                List.of("talent_id", "status", "hash_known", "attempts", "interview_ids"),
                BothWays.expected("talent_sync"),
                "SELECT talent_id, status, content_sha256 IS NOT NULL AS hash_known, attempts,"
                        + " ARRAY(SELECT id FROM unnest(interview_ids) id ORDER BY id COLLATE \"C\") AS interview_ids"
                        + " FROM hire_ops.talent_sync WHERE " + OF_THE_PAGE);
    }

    /** What can be told only when all documents were read. */
    private Differences ended() {
        sharedRows.compare(differences);
        earlierVersions.compare(differences);
        FACTS.forEach(table -> differences.add("hire." + table, strangers("hire." + table, "deleted_at IS NULL")));
        for (String table : List.of("hire_raw.talent_response", "hire_ops.talent_sync")) {
            differences.add(table, strangers(table, "true"));
        }
        return differences;
    }

    /** Rows of talents that no document is of. */
    private Tally strangers(String table, String condition) {
        String nobodys = "%s t WHERE %s AND NOT EXISTS (SELECT FROM known_talent k WHERE k.talent_id = t.talent_id)"
                .formatted(table, condition);
        long count = Objects.requireNonNull(sql.queryForObject("SELECT count(*) FROM " + nobodys, Long.class));
        List<String> examples = sql.queryForList(
                "SELECT 'unexpected, of a strange talent: ' || talent_id FROM " + nobodys + " LIMIT 3", String.class);
        return new Tally(0, 0, count, examples);
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
