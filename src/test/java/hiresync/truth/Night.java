package hiresync.truth;

import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import hiresync.warehouse.Outcome;
import hiresync.warehouse.Warehouse;
import hiresync.warehouse.WarehouseSettings;
import hiresync.warehouse.WriteByHalves;
import hiresync.warehouse.WriteByWeight;
import hiresync.warehouse.Writing;
import hiresync.warehouse.Written;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database of one test's own, written to as a night does, and read back with plain SQL. */
final class Night implements AutoCloseable {
    private static final Map<String, String> KEYS = Map.of(
            "application", "application_id",
            "interview", "interview_id",
            "interview_record", "interview_record_id",
            "interview_meeting_room", "interview_id || ' ' || room_id");

    private final TestDatabase database = TestPostgres.migrated();
    private final SingleConnectionDataSource connection = single(database);
    private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(connection);
    private final JdbcTemplate jdbc = new JdbcTemplate(connection);
    private final Writing warehouse;

    Night() {
        this(WriteByWeight::new);
    }

    private Night(UnaryOperator<Writing> grouped) {
        warehouse = grouped.apply(new WriteByHalves(
                new Warehouse(connection, new WarehouseSettings(true, WarehouseSettings.Gone.RETIRE))::write,
                transactions));
    }

    /** One in which a chunk is never divided, however large its answers are. */
    static Night undivided() {
        return new Night(writing -> writing);
    }

    /** One chunk in one transaction, in a run that planned it. */
    Written write(List<Outcome> outcomes) {
        Long run = Objects.requireNonNull(jdbc.queryForObject(
                "INSERT INTO hire_ops.run (command, fingerprint, started_at) VALUES ('sync', '', now()) RETURNING run_id",
                Long.class));
        for (int i = 0; i < outcomes.size(); i++) {
            jdbc.update(
                    "INSERT INTO hire_ops.work_item (run_id, position, talent_id, reason) VALUES (?, ?, ?, 'new')",
                    run,
                    i,
                    outcomes.get(i).talent().value());
        }
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> warehouse.write(run, outcomes)));
    }

    JdbcTemplate sql() {
        return jdbc;
    }

    /** All rows of a talent, retired ones included, to the last column. */
    List<String> rows(String talent) {
        return KEYS.keySet().stream()
                .sorted()
                .flatMap(table -> jdbc
                        .queryForList(
                                "SELECT t::text FROM hire.%s t WHERE talent_id = ? ORDER BY 1".formatted(table),
                                String.class,
                                talent)
                        .stream())
                .toList();
    }

    /** Keys of a talent's live rows by table; tables without rows are left out. */
    Map<String, Set<String>> liveKeys(String talent) {
        Map<String, Set<String>> keys = new TreeMap<>();
        KEYS.forEach((table, key) -> {
            Set<String> live = new TreeSet<>(jdbc.queryForList(
                    "SELECT %s FROM hire.%s WHERE talent_id = ? AND deleted_at IS NULL".formatted(key, table),
                    String.class,
                    talent));
            if (!live.isEmpty()) {
                keys.put(table, live);
            }
        });
        return keys;
    }

    /** The one row of a table that an object of the SDK's says something about. */
    Map<String, Object> row(SdkColumns table, SdkObject object) {
        String key = table.columns().get(0).name();
        Object value = object.get(table.columns().get(0).getters());
        Object interview = table.table().equals("interview_meeting_room") ? object.get("^.id") : null;
        return interview == null
                ? jdbc.queryForMap("SELECT * FROM hire.%s WHERE %s = ?".formatted(table.table(), key), value)
                : jdbc.queryForMap(
                        "SELECT * FROM hire.%s WHERE %s = ? AND interview_id = ?".formatted(table.table(), key),
                        value,
                        interview);
    }

    /** What the ledger says of a talent. */
    String status(String talent) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT status FROM hire_ops.talent_sync WHERE talent_id = ?", String.class, talent));
    }

    private static SingleConnectionDataSource single(TestDatabase database) {
        try {
            return new SingleConnectionDataSource(database.dataSource().getConnection(), true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        connection.destroy();
        database.close();
    }
}
