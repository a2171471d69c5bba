package hiresync.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** Fresh databases on a real PostgreSQL server, which starts when the first test of this JVM asks for one. */
public final class TestPostgres {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /** An empty database. */
    public static TestDatabase database() {
        return create("template1");
    }

    /** A database with every migration applied: a copy of one that was migrated once. */
    public static TestDatabase migrated() {
        return create(Migrated.TEMPLATE);
    }

    /** A database with all that another one holds now; nobody may be connected to that. */
    public static TestDatabase copyOf(TestDatabase database) {
        return create(database.name());
    }

    /** Drops a database, whoever is connected, and puts a copy of another one in its place, under its name. */
    public static void replace(TestDatabase database, TestDatabase backup) {
        drop(database);
        execute("CREATE DATABASE " + database.name() + " TEMPLATE " + backup.name());
    }

    /** The migrations of {@code db/migration}, to be run on a database by hand. */
    public static Flyway flyway(TestDatabase database) {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .defaultSchema("batch")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .load();
    }

    static void drop(TestDatabase database) {
        execute("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
    }

    private static TestDatabase create(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        return Started.SERVER.named(name);
    }

    private static void execute(String sql) {
        TestDatabase administration = Started.SERVER.named("postgres");
        try (Connection connection = administration.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Started {
        private static final TestServer SERVER = TestServer.start();
    }

    private static final class Migrated {
        private static final String TEMPLATE = migrate();

        private static String migrate() {
            TestDatabase template = database();
            flyway(template).migrate();
            return template.name();
        }
    }
}
