package hiresync.bi;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the analysts' roles read, written by hand; whatever is not here, they do not read. */
class RolesTest {
    private static final List<String> FOR_EVERYBODY = List.of(
            "setting",
            "outcome_rule",
            "quality_rule",
            "interview_outcome",
            "interview",
            "interview_all",
            "pass_rate",
            "no_show",
            "funnel_round",
            "funnel_stage",
            "application_summary",
            "application_summary_all",
            "room_utilisation",
            "interviewer_load_by_department",
            "interviewer_next_7_days_by_department",
            "feedback_turnaround_by_department",
            "feedback_overdue_by_department",
            "interviewer_calibration_by_department",
            "reschedule",
            "sync_health",
            "talent_freshness",
            "data_quality",
            "quality_counted",
            "quality_count");

    private static final List<String> CONFIDENTIAL = List.of(
            "interview_confidential",
            "interview_panel",
            "interview_panel_all",
            "interview_panel_confidential",
            "interviewer_slot",
            "interviewer_load",
            "interviewer_next_7_days",
            "interviewer_calibration",
            "feedback_turnaround",
            "feedback_overdue");

    @Test
    void theReaderReadsWhatIsForEverybodyAndNothingElse() {
        assertThat(readable("hire_bi_reader", Fixture.FIXED.database()))
                .containsExactlyInAnyOrderElementsOf(inViews(FOR_EVERYBODY));
    }

    @Test
    void theConfidentialOneReadsAllOfTheViewsAndNothingElse() {
        assertThat(readable("hire_bi_confidential", Fixture.FIXED.database()))
                .containsExactlyInAnyOrderElementsOf(inViews(everything()));
    }

    @Test
    void nothingForEverybodyHasAColumnOfPersonalDataOrOfSingleInterviewers() {
        assertThat(Fixture.FIXED
                        .sql("""
                SELECT format('%s.%s', table_name, column_name) FROM information_schema.columns
                WHERE table_schema = 'hire_bi' AND table_name IN (:tables)
                  AND column_name IN ('contact_mobile', 'remark', 'content', 'unmapped', 'body', 'user_id', 'interviewer_id',
                                      'interviewer_name_en_us', 'interviewer_name_zh_cn', 'interview_record_id')
                """)
                        .param("tables", FOR_EVERYBODY)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** Asked in earnest, not only of the catalog: it ends in "insufficient privilege". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT remark FROM hire.interview",
                "SELECT content FROM hire.interview_record",
                "SELECT content FROM hire_bi.interview_panel_confidential",
                "SELECT contact_mobile FROM hire_bi.interview_confidential",
                "SELECT interviewer_id FROM hire_bi.interview_panel_all",
                "SELECT * FROM hire_bi.interviewer_load",
                "SELECT body FROM hire_raw.talent_response",
                "SELECT talent_id FROM hire_ops.work_item",
                "SELECT department FROM source.application",
                "SELECT * FROM batch.flyway_schema_history",
                "SELECT stavalues1 FROM pg_catalog.pg_statistic",
                "UPDATE hire_bi.setting SET value = 'UTC'",
                "DELETE FROM hire_bi.outcome_rule",
                "CREATE VIEW hire_bi.own AS SELECT 1",
                "COPY hire.interview TO PROGRAM 'cat'"
            })
    void theReaderIsRefused(String statement) throws SQLException {
        try (Session reader = Session.of("hire_bi_reader", Fixture.FIXED.database())) {
            assertThat(reader.state(statement)).isEqualTo("42501");
        }
    }

    @Test
    void theReaderReadsEveryColumnOfWhatItReads() throws SQLException {
        try (Session reader = Session.of("hire_bi_reader", Fixture.FIXED.database())) {
            for (String name : FOR_EVERYBODY) {
                assertThat(reader.state("SELECT * FROM hire_bi." + name))
                        .as(name)
                        .isEqualTo("00000");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hire_bi_reader", "hire_bi_confidential"})
    void noStatisticsTellOfTheTables(String role) throws SQLException {
        Fixture.FIXED.sql("ANALYZE").update();
        try (Session session = Session.of(role, Fixture.FIXED.database())) {
            assertThat(session.lines("""
                    SELECT DISTINCT schemaname FROM pg_stats WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'hire_bi')
                    UNION SELECT schemaname FROM pg_stats_ext
                    """)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hire_bi_reader", "hire_bi_confidential"})
    void noFunctionRunsWithTheRightsOfItsOwner(String role) {
        assertThat(Fixture.FIXED
                        .sql("""
                        SELECT p.oid::regprocedure::text FROM pg_proc p
                        WHERE p.pronamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema')
                          AND has_schema_privilege(:role, p.pronamespace, 'USAGE') AND has_function_privilege(:role, p.oid, 'EXECUTE')
                          AND p.prosecdef
                        """)
                        .param("role", role)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    /** A cheap function in the reader's own condition would be asked of every row before the departments are counted. */
    @Test
    void noConditionSeesTheDepartmentsThatAreLeftOut() throws SQLException {
        try (Session reader = Session.of("hire_bi_reader", Fixture.DEPARTMENTS.database())) {
            assertThat(reader.state("""
                    CREATE FUNCTION pg_temp.peek(department text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS $$
                    BEGIN
                      IF department = 'Legal' THEN RAISE EXCEPTION 'seen'; END IF;
                      RETURN true;
                    END $$;
                    SELECT * FROM hire_bi.interviewer_load_by_department WHERE pg_temp.peek(department);
                    SELECT * FROM hire_bi.interviewer_next_7_days_by_department WHERE pg_temp.peek(department);
                    SELECT * FROM hire_bi.feedback_turnaround_by_department WHERE pg_temp.peek(department);
                    SELECT * FROM hire_bi.feedback_overdue_by_department WHERE pg_temp.peek(department);
                    SELECT * FROM hire_bi.interviewer_calibration_by_department WHERE pg_temp.peek(department);
                    """)).isEqualTo("00000");
        }
    }

    /** Where who migrates may not create roles, the script gives the same. */
    @Test
    void theScriptGivesWhatTheMigrationGives() {
        String script = Fixture.text(Fixture.resource("/db/roles.sql"));
        try (TestDatabase database = TestPostgres.migrated()) {
            new JdbcTemplate(database.dataSource())
                    .execute("REVOKE ALL ON ALL TABLES IN SCHEMA hire_bi FROM hire_bi_reader, hire_bi_confidential;"
                            + script.substring(script.indexOf("GRANT USAGE")));
            assertThat(readable("hire_bi_reader", database))
                    .containsExactlyInAnyOrderElementsOf(inViews(FOR_EVERYBODY));
            assertThat(readable("hire_bi_confidential", database))
                    .containsExactlyInAnyOrderElementsOf(inViews(everything()));
        }
    }

    private static List<String> everything() {
        return Stream.concat(FOR_EVERYBODY.stream(), CONFIDENTIAL.stream()).toList();
    }

    private static List<String> inViews(List<String> names) {
        return names.stream().map("hire_bi."::concat).toList();
    }

    /** Tables and views of all schemas but PostgreSQL's own. */
    private static List<String> readable(String role, TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("""
                        SELECT c.oid::regclass::text FROM pg_class c
                        WHERE c.relkind IN ('r', 'v', 'm', 'p', 'f')
                          AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
                          AND has_schema_privilege(:role, c.relnamespace, 'USAGE') AND has_any_column_privilege(:role, c.oid, 'SELECT')
                        """)
                .param("role", role)
                .query(String.class)
                .list();
    }
}
