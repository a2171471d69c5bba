package hiresync.warehouse;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.ValidateOutput;

/** The migrations in {@code db/migration}: Flyway owns all DDL, and keeps its history in schema {@code batch}. */
public final class Migrations {
    private static final Set<ErrorCode> PENDING = Set.of(
            CoreErrorCode.RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED,
            CoreErrorCode.RESOLVED_REPEATABLE_MIGRATION_NOT_APPLIED,
            CoreErrorCode.OUTDATED_REPEATABLE_MIGRATION);

    private final Flyway flyway;

    public Migrations(DatabaseSettings settings) {
        Properties properties = settings.properties();
        properties.remove("socketTimeout"); // an index on all that there is may take its time
        this.flyway = Flyway.configure()
                .dataSource(new Connections(settings.jdbcUrl(), properties))
                .defaultSchema("batch")
                .createSchemas(true)
                .locations("classpath:db/migration")
                .connectRetries(0)
                .load();
    }

    /** The warehouse was migrated with other migrations than this version has. */
    public static final class Different extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Different(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Applies what is pending, and returns how many that were.
     *
     * @throws Different when what was applied is not what this version has
     */
    public int migrate() {
        try {
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayValidateException e) {
            throw new Different(sentence(flyway.validateWithResult().invalidMigrations));
        }
    }

    /**
     * Applies nothing.
     *
     * @throws Different when what was applied is not what this version has
     */
    public void requireSame() {
        List<ValidateOutput> invalid = flyway.validateWithResult().invalidMigrations.stream()
                .filter(migration -> !PENDING.contains(migration.errorDetails.errorCode))
                .toList();
        if (!invalid.isEmpty()) {
            throw new Different(sentence(invalid));
        }
    }

    /** A migration of a newer version is not known here; any other one was changed since it was applied. */
    private static String sentence(List<ValidateOutput> invalid) {
        Optional<ValidateOutput> edited = invalid.stream()
                .filter(migration -> migration.errorDetails.errorCode == CoreErrorCode.CHECKSUM_MISMATCH)
                .findFirst();
        return edited.map(
                        migration ->
                                "migration V%s (%s) is not the one that the warehouse was migrated with: it was edited"
                                                .formatted(migration.version, migration.description)
                                        + " afterwards; use the version of hiresync that migrated it, or put the file back as it was")
                .orElse("the warehouse was migrated with other migrations than this version of hiresync has; use the"
                        + " version that migrated it, or a newer one");
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
