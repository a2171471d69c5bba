package hiresync.db;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import org.junit.jupiter.api.Test;

/** The migrations run on an empty database, and again without a change. */
class MigrationTest {
    @Test
    void runsOnceAndFindsNothingToDoTheSecondTime() {
        try (TestDatabase database = TestPostgres.database()) {
            assertThat(TestPostgres.flyway(database).migrate().migrationsExecuted)
                    .isPositive();
            assertThat(TestPostgres.flyway(database).migrate().migrationsExecuted)
                    .isZero();
        }
    }
}
