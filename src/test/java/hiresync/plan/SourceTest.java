package hiresync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the talents come from. */
class SourceTest extends PlanFixture {
    @AfterEach
    void dropTables() {
        sql.execute("DROP TABLE IF EXISTS ids, odd, empty CASCADE");
        sql.execute("DROP SCHEMA IF EXISTS crm CASCADE");
    }

    @Test
    void nullAndBlankIdsAreSkippedAndCounted() throws SQLException {
        sql.execute("CREATE TABLE ids (id text, at timestamptz)");
        for (@Nullable String id : new @Nullable String[] {null, "", "  ", "\t", " \n", "\u3000", "t1", " t2"}) {
            sql.update("INSERT INTO ids VALUES (?, NULL)", id);
        }
        Planned planned = write(from("ids", "id", "at"), options(false, false, true), SETTINGS);
        assertThat(planned).isEqualTo(new Planned(2, 6, 0, 0));
        assertThat(page(runId())).extracting(WorkItem::talent).containsExactly(new TalentId(" t2"), new TalentId("t1"));
        sql.update("UPDATE ids SET at = '2026-11-01' WHERE id IN ('t1', '')");
        assertThat(seen(from("ids", "id", "at"))).isEqualTo(new SourceSight(2L, 6, "t1"));
    }

    private SourceSight seen(SourceSettings source) throws SQLException {
        try (Connection connection = Objects.requireNonNull(sql.getDataSource()).getConnection()) {
            return SourceSight.of(source, connection, Duration.ofSeconds(8));
        }
    }

    @Test
    void anIdLongerThanAKeyIsSkippedAndCounted() {
        sql.execute("CREATE TABLE ids (id text, at timestamptz)");
        sql.update("INSERT INTO ids VALUES (repeat('x', 1000), NULL), (repeat('x', 1001), NULL)");
        assertThat(write(from("ids", "id", "at"), options(false, false, true), SETTINGS))
                .isEqualTo(new Planned(1, 1, 0, 0));
    }

    @Test
    void anIdThatStandsTwiceCountsOnceWithItsLatestTime() {
        sql.execute("CREATE TABLE ids (id text, at timestamptz)");
        sql.execute(
                "INSERT INTO ids VALUES ('t1', '2026-11-01'), ('t1', '2026-11-03'), ('t1', NULL), ('t1', '2026-11-02')");
        write(from("ids", "id", "at"), options(false, false, true), SETTINGS);
        assertThat(sql.queryForList(
                        "SELECT talent_id || ' ' || to_char(source_updated_at, 'MM-DD') FROM hire_ops.work_item",
                        String.class))
                .containsExactly("t1 11-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE ids (id text, at date, PRIMARY KEY (id, at))",
                "CREATE TABLE ids (id text, at date UNIQUE)",
                "CREATE TABLE ids (id text, at date); CREATE UNIQUE INDEX ON ids (id) WHERE at < '2026-11-02'",
                "CREATE TABLE ids (id text PRIMARY KEY, at date); CREATE TABLE more () INHERITS (ids);"
                        + " CREATE RULE other AS ON INSERT TO ids WHERE NEW.at > '2026-11-02'"
                        + " DO INSTEAD INSERT INTO more VALUES (NEW.id, NEW.at)"
            })
    void anIdThatAnIndexAllowsTwiceCountsOnce(String table) {
        sql.execute(table);
        sql.execute("INSERT INTO ids VALUES ('t1', '2026-11-01')");
        sql.execute("INSERT INTO ids VALUES ('t1', '2026-11-03')");
        write(from("ids", "id", "at"), options(false, false, true), SETTINGS);
        assertThat(work()).containsExactly("t1 new");
    }

    @Test
    void aTableWithAKeyIsASource() {
        sql.execute("CREATE SCHEMA crm");
        sql.execute("CREATE TABLE crm.\"People\" (\"Person\" bigint UNIQUE, seen timestamptz)");
        sql.execute("INSERT INTO crm.\"People\" VALUES (7, '2026-11-01'), (NULL, NULL), (NULL, NULL)");
        assertThat(write(from("crm.\"People\"", "\"Person\"", "seen"), options(false, false, true), SETTINGS))
                .isEqualTo(new Planned(1, 2, 0, 0));
        assertThat(work()).containsExactly("7 new");
    }

    @Test
    void aBlankIdIsCountedAsOftenAsItStands() {
        sql.execute("CREATE TABLE ids (id text, at timestamptz)");
        sql.execute("INSERT INTO ids VALUES ('t1', NULL), (NULL, NULL), (NULL, now()), (' ', NULL), (' ', NULL)");
        assertThat(write(from("ids", "id", "at"), options(false, false, true), SETTINGS))
                .isEqualTo(new Planned(1, 4, 0, 0));
    }

    @Test
    void idsAreCastToTextAndAViewIsASource() {
        sql.execute("CREATE SCHEMA crm");
        sql.execute("CREATE TABLE crm.people (\"Person\" bigint, seen timestamp)");
        sql.execute("INSERT INTO crm.people VALUES (6930815272790114324, NULL), (7, '2026-11-01')");
        sql.execute("CREATE VIEW crm.candidates AS SELECT * FROM crm.people WHERE \"Person\" > 7");
        write(from("crm.candidates", "\"Person\"", "seen"), options(false, false, true), SETTINGS);
        assertThat(work()).containsExactly("6930815272790114324 new");
    }

    @Test
    void aSourceThatKnowsNoTimes() {
        sql.execute("CREATE TABLE ids (id text)");
        sql.execute("INSERT INTO ids VALUES ('quiet'), ('t1')");
        sql.update("UPDATE hire_ops.talent_sync SET source_updated_at = NULL WHERE talent_id = 'quiet'");
        write(from("ids", "id", ""), options(false, false, true), SETTINGS);
        assertThat(work()).containsExactly("t1 new");
    }

    @Test
    void anotherDatabaseIsASource() {
        try (TestDatabase other = TestPostgres.database()) {
            JdbcTemplate there = new JdbcTemplate(other.dataSource());
            there.execute("CREATE TABLE people (id bigint, at timestamptz)");
            there.execute("INSERT INTO people VALUES (42, '2026-11-01'), (NULL, NULL)");
            Planned planned = write(
                    new SourceSettings(other.url(), other.username(), other.password(), "people", "id", "at"),
                    options(false, false, true),
                    SETTINGS);
            assertThat(planned).isEqualTo(new Planned(1, 1, 0, 0));
            assertThat(work()).containsExactly("42 new");
        }
    }

    @Test
    void aSourceThatCannotBeReadSaysWhatToDo() {
        assertUnusable(
                from("crm.talents", "talent_id", "updated_at"),
                "the source table crm.talents does not exist in the warehouse");
        assertUnusable(from("source.talent", "person", "updated_at"), "lacks the column person or updated_at");
        sql.execute("CREATE TABLE odd (id text, at bigint)");
        assertUnusable(from("odd", "id", "at"), "the column at of the source table odd is no time");
        sql.execute("CREATE TABLE empty (id text, at timestamptz)");
        assertUnusable(from("empty", "id", "at"), "the source table has no talent ids; fill it");
        sql.execute("INSERT INTO empty VALUES ('\t', NULL)");
        assertUnusable(from("empty", "id", "at"), "the source table has no talent ids but blank ones");
        assertUnusable(
                new SourceSettings(database.url(), database.username(), database.password(), "nowhere", "id", "at"),
                "the source table nowhere does not exist in the source database (SOURCE_URL)");
        for (String password : new String[] {"wrong", null}) {
            assertUnusable(
                    new SourceSettings(database.url(), database.username(), password, "source.talent", "talent_id", ""),
                    "the source database (SOURCE_URL) refused the login (");
        }
    }
}
