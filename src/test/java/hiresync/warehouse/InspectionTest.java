package hiresync.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the user of a warehouse may do in it. */
class InspectionTest {
    private static final String USER = "inspected";

    private final TestDatabase database = TestPostgres.migrated();
    private final JdbcTemplate sql = new JdbcTemplate(database.dataSource());

    @AfterEach
    void drop() {
        sql.execute("DROP OWNED BY " + USER);
        database.close();
        try (TestDatabase elsewhere = TestPostgres.database()) {
            new JdbcTemplate(elsewhere.dataSource()).execute("DROP ROLE " + USER);
        }
    }

    @Test
    void whatIsLackingIsSaidAsAGrantNamesIt() throws Exception {
        sql.execute("CREATE ROLE " + USER + " LOGIN PASSWORD 'word'");
        sql.execute("REVOKE TEMPORARY ON DATABASE " + database.name() + " FROM PUBLIC");
        sql.execute("GRANT USAGE ON SCHEMA hire, hire_ops, hire_raw, batch TO " + USER);
        sql.execute("GRANT SELECT ON ALL TABLES IN SCHEMA hire, batch TO " + USER);
        sql.execute("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA hire, hire_ops, hire_raw TO " + USER);
        sql.execute("REVOKE INSERT, UPDATE ON hire.interview FROM " + USER);
        sql.execute("REVOKE USAGE ON SCHEMA hire_raw FROM " + USER);

        try (Inspection inspection = Inspection.open(new DatabaseSettings(database.url(), USER, "word"))) {
            assertThat(inspection.lacking(true, false))
                    .contains(
                            "TEMPORARY ON DATABASE " + database.name(),
                            "USAGE ON SCHEMA hire_raw",
                            "INSERT, UPDATE ON TABLE hire.interview",
                            "INSERT, UPDATE, DELETE ON TABLE batch.batch_job_instance",
                            "USAGE ON SEQUENCE batch.batch_job_instance_seq")
                    .doesNotContain("CREATE ON DATABASE " + database.name())
                    .noneMatch(lack -> lack.contains("hire.stage")
                            || lack.contains("flyway")
                            || lack.contains("code_label")
                            || lack.contains("TABLE hire_ops")
                            || lack.startsWith("ownership"));
            assertThat(inspection.lacking(false, false)).contains("CREATE ON DATABASE " + database.name());
            assertThat(inspection.lacking(true, true)).contains("ownership of hire.stage");
        }
    }

    @Test
    void theirOwnerLacksNothing() throws Exception {
        sql.execute("CREATE ROLE " + USER);
        try (Inspection inspection =
                Inspection.open(new DatabaseSettings(database.url(), database.username(), database.password()))) {
            assertThat(inspection.lacking(true, true)).isEmpty();
            assertThat(inspection.lacking(false, false)).isEmpty();
            assertThat(inspection.server().database()).isEqualTo(database.name());
            assertThat(inspection.server().major()).isBetween(15, 18);
            assertThat(inspection.server().readOnly()).isFalse();
            assertThat(inspection.ahead(InstantSource.offset(InstantSource.system(), Duration.ofHours(-1))))
                    .isBetween(Duration.ofMinutes(-61), Duration.ofMinutes(-59));
        }
    }

    @Test
    void oneThatLetsNobodyWrite() throws Exception {
        sql.execute("CREATE ROLE " + USER + " LOGIN PASSWORD 'word'");
        sql.execute("ALTER ROLE " + USER + " SET default_transaction_read_only = on");
        try (Inspection inspection = Inspection.open(new DatabaseSettings(database.url(), USER, "word"))) {
            assertThat(inspection.server().readOnly()).isTrue();
        }
    }
}
