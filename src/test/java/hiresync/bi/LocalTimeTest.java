package hiresync.bi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiresync.testing.TestDatabase;
import hiresync.testing.TestPostgres;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The candidate's clock: offsets with the sign as written, names of zones, NULL for all else, never an error. */
class LocalTimeTest {
    private static final TestDatabase DATABASE = TestPostgres.migrated();

    private final JdbcClient sql = JdbcClient.create(DATABASE.dataSource());

    /** At 06:30 UTC, an hour before New York's clocks jump. */
    @ParameterizedTest
    @CsvSource({
        "UTC+08:00, 2024-03-10 14:30:00",
        "UTC-03:30, 2024-03-10 03:00:00",
        "UTC-10, 2024-03-09 20:30:00",
        "GMT+8, 2024-03-10 14:30:00",
        "+0545, 2024-03-10 12:15:00",
        "-5, 2024-03-10 01:30:00",
        "UTC, 2024-03-10 06:30:00",
        "Asia/Shanghai, 2024-03-10 14:30:00",
        "America/New_York, 2024-03-10 01:30:00",
        "America/Port-au-Prince, 2024-03-10 01:30:00",
        // a name whose sign is the other way round by definition
        "Etc/GMT-8, 2024-03-10 14:30:00"
    })
    void readsTheZone(String zone, String expected) {
        assertThat(local("2024-03-10 06:30Z", zone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1111",
                "8",
                "CST",
                "CST6CDT",
                "GMT",
                "utc+8",
                "UTC+8:0",
                "UTC+12345",
                "UTC +8",
                "UTC+08:00\n",
                "Mars/Phobos",
                "Foo/Bar+3",
                "Etc/GMT+13",
                "Asia/Shanghai'",
                "/etc/passwd",
                "../Asia/Shanghai",
                "上海"
            })
    void knowsNoSuchZone(String zone) {
        assertThat(local("2024-03-10 06:30Z", zone)).isNull();
    }

    @Test
    void readsEveryNameWithASlashThatPostgresKnows() {
        assertThat(lines("""
                SELECT name FROM pg_timezone_names, (VALUES (timestamptz '2024-07-10 06:30Z')) t (at)
                WHERE name LIKE '%/%' AND hire_bi.local_time(at, name) IS DISTINCT FROM at AT TIME ZONE name
                """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "294276-12-31 23:30Z, UTC+1",
        "294276-12-31 23:30Z, Asia/Shanghai",
        "infinity, UTC+1",
        "-infinity, Asia/Shanghai"
    })
    void raisesNothingAtTheEndsOfTime(String at, String zone) {
        String local = local(at, zone);
        assertThat(local).isIn(null, at);
    }

    @Test
    void knowsNoTimeWithoutATimeOrAZone() {
        assertThat(lines("""
                SELECT 'not null' WHERE hire_bi.local_time(NULL, 'UTC') IS NOT NULL OR hire_bi.local_time(now(), NULL) IS NOT NULL
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mars/Phobos", "UTC+08:00", "CST", ""})
    void noSuchReportZoneCanBeSet(String zone) {
        assertThatThrownBy(() -> sql.sql("UPDATE hire_bi.setting SET value = ? WHERE name = 'report_zone'")
                .param(zone)
                .update());
    }

    private @Nullable String local(String at, String zone) {
        return sql
                .sql("SELECT hire_bi.local_time(?::timestamptz, ?)::text")
                .param(at)
                .param(zone)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list()
                .stream()
                .filter(text -> !text.equals("null"))
                .findFirst()
                .orElse(null);
    }

    private List<String> lines(String query) {
        return sql.sql(query).query(String.class).list();
    }
}
