package hiresync.warehouse;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whether a warehouse was migrated with the migrations that this version has. */
class MigrationsTest {
    @AutoClose
    private final TestDatabase database = TestPostgres.migrated();

    private final JdbcTemplate sql = new JdbcTemplate(database.dataSource());
    private final Migrations migrations =
            new Migrations(new DatabaseSettings(database.url(), database.username(), database.password()));

    @Test
    void onesThatArePendingAreTheSame() {
        assertThatCode(migrations::requireSame).doesNotThrowAnyException();
        sql.update("DELETE FROM batch.flyway_schema_history"
                + " WHERE installed_rank = (SELECT max(installed_rank) FROM batch.flyway_schema_history)");
        assertThatCode(migrations::requireSame).doesNotThrowAnyException();
    }

    @Test
    void oneThatWasEditedIsNamed() {
        sql.update("UPDATE batch.flyway_schema_history SET checksum = checksum + 1 WHERE version = '3'");
        assertThatExceptionOfType(Migrations.Different.class)
                .isThrownBy(migrations::requireSame)
                .withMessageStartingWith("migration V3 (hire) is not the one that the warehouse was migrated with");
    }
}
