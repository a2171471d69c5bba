package hiresync.warehouse;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The migrations in {@code db/migration}: Flyway owns all DDL, and keeps its history in schema {@code batch}. */
public final class Migrations {
    private final Flyway flyway;

    public Migrations(DatabaseSettings settings) {
        this.flyway = Flyway.configure()
                .dataSource(settings.jdbcUrl(), settings.username(), settings.password())
                .defaultSchema("batch")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .connectRetries(0)
                .load();
    }

    /** Applies what is pending, and returns how many that were. */
    public int migrate() {
        return flyway.migrate().migrationsExecuted;
    }

    /** The newest migration in the database. */
    public String version() {
        MigrationInfo current = flyway.info().current();
        return current == null ? "none" : current.getVersion().getVersion();
    }

    /** Migrations that have not been applied. */
    public int pending() {
        return flyway.info().pending().length;
    }
}
