package hiresync.warehouse;

import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database of one test's own; every chunk is written in one transaction and a run of its own. */
final class TestWarehouse implements AutoCloseable {
    private static final WarehouseSettings RAW_AND_RETIRE = new WarehouseSettings(true, WarehouseSettings.Gone.RETIRE);

    private final TestDatabase database = TestPostgres.migrated();
    private final SingleConnectionDataSource connection = single(database.dataSource());
    private final JdbcTemplate jdbc = new JdbcTemplate(connection);
    private final PlatformTransactionManager manager = new DataSourceTransactionManager(connection);
    private final TransactionTemplate transactions = new TransactionTemplate(manager);
    private final WarehouseSettings settings;

    TestWarehouse() {
        this(RAW_AND_RETIRE);
    }

    TestWarehouse(WarehouseSettings settings) {
        this.settings = settings;
        jdbc.execute("SET TIME ZONE 'UTC'");
    }

    /** A pool of its own on the same database, which the caller closes. */
    Database pool() {
        return new Database(new DatabaseSettings(database.url(), database.username(), database.password()));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** A chunk of answers that are kept, written once more. */
    Written replay(Outcome... outcomes) {
        return write(new Warehouse(connection, settings)::replay, outcomes);
    }

    /** A chunk of these outcomes, in a run that planned them. */
    Written write(Outcome... outcomes) {
        return write(new Warehouse(connection, settings)::write, outcomes);
    }

    /** A chunk of a night's first step, as the job writes it: whoever would lose everything is set aside. */
    Written writeUnlessEmptied(Outcome... outcomes) {
        Writing byHalves = new WriteByHalves(new Warehouse(connection, settings)::write, manager);
        return write(new WriteUnlessEmptied(new WriteByWeight(byHalves), manager), outcomes);
    }

    private Written write(Writing writing, Outcome... outcomes) {
        long run = run(outcomes);
        return Objects.requireNonNull(transactions.execute(status -> writing.write(run, List.of(outcomes))));
    }

    /** Whom the last run has to forget. */
    List<String> goneForGood() {
        long run = Objects.requireNonNull(jdbc.queryForObject("SELECT max(run_id) FROM hire_ops.run", Long.class));
        return new Warehouse(connection, settings).goneForGood(run);
    }

    /** The answer's columns joined by a space, a line a row; NULL is a minus. */
    List<String> lines(String sql) {
        return jdbc.query(sql, (row, n) -> {
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                line.append(i == 1 ? "" : " ").append(Objects.requireNonNullElse(row.getString(i), "-"));
            }
            return line.toString();
        });
    }

    private long run(Outcome... outcomes) {
        Long run = jdbc.queryForObject(
                "INSERT INTO hire_ops.run (command, fingerprint, started_at) VALUES ('sync', '', now()) RETURNING run_id",
                Long.class);
        for (int i = 0; i < outcomes.length; i++) {
            jdbc.update(
                    "INSERT INTO hire_ops.work_item (run_id, position, talent_id, reason, source_updated_at)"
                            + " VALUES (?, ?, ?, 'new', '2026-11-20 12:00+00')",
                    run,
                    i,
                    outcomes[i].talent().value());
        }
        return Objects.requireNonNull(run);
    }

    private static SingleConnectionDataSource single(DataSource of) {
        try {
            return new SingleConnectionDataSource(of.getConnection(), true);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        connection.destroy();
        database.close();
    }
}
