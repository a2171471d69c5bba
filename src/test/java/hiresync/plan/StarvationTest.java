package hiresync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.warehouse.Run;
import hiresync.warehouse.Runs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sixty nights in a row of which many are too short, with talents of every habit: each is looked at in good time.
 *
 * <p>When must a talent have been looked at? It is planned once it is due ({@code due} nights after its last look), or, if
 * refreshed, at most {@value #QUEUED} nights later: each night takes the oldest 1.25 / 7 of the source. If its place is not
 * reached it is left, and comes first from the next night on. Then nobody comes before it but those who were in the source
 * at its last look, each of them once, for after that they wait for less long than it does; and all places but every tenth
 * are theirs. So when these places are more than that source had talents, its turn has come.
 *
 * <p>Refreshed talents have every tenth place to themselves. Each night, fewer of them are due here than the shortest night
 * has tenth places; so they are looked at in the night in which they are due, however many urgent ones there are.
 */
class StarvationTest extends PlanFixture {
    private static final int NIGHTS = 60;

    /** Nights until all of a source have been refreshed that are due at once: 7 / 1.25, rounded up. */
    private static final int QUEUED = 6;

    /** One connection: to open one for each statement would take most of the time. */
    private final SingleConnectionDataSource pool =
            new SingleConnectionDataSource(database.url(), database.username(), database.password(), true);

    private final JdbcTemplate warehouse = new JdbcTemplate(pool);
    private final Runs nights = new Runs(pool);
    private int mostLeft;

    /** Talents with the same night of the last look, and the same number of nights after which they are due. */
    private record Waiting(String habit, int due, int looked, int talents) {}

    /** What {@code looked} says of the nights before the first. */
    @BeforeEach
    void aThousandTalents() {
        clear();
        warehouse.execute("CREATE TABLE habit (talent_id text PRIMARY KEY, habit text, due integer, looked integer)");
        warehouse.execute("""
                INSERT INTO habit
                SELECT 'k' || i, habit, CASE habit WHEN 'quiet' THEN 7 WHEN 'without' THEN 30 ELSE 1 END,
                       CASE habit WHEN 'quiet' THEN - 1 - i / 20 % 7 WHEN 'without' THEN -1 - i / 20 % 30
                                  WHEN 'refused' THEN -1 - i / 20 % 30 ELSE -1 END
                FROM generate_series(0, 999) AS i, LATERAL (
                  SELECT CASE i % 20 WHEN 0 THEN 'moving' WHEN 1 THEN 'failing' WHEN 2 THEN 'refused' WHEN 3 THEN 'without'
                                     WHEN 4 THEN 'without' WHEN 5 THEN 'quiet' ELSE 'open' END AS habit) h
                """);
        warehouse.update("INSERT INTO source.talent SELECT talent_id, ?::timestamptz FROM habit", at(-1));
        warehouse.update("""
                INSERT INTO hire_ops.talent_sync (talent_id, status, last_attempt_at, last_success_at, source_updated_at,
                  mapping_version, attempts, attempted_source_updated_at, attempted_mapping_version)
                SELECT talent_id, CASE habit WHEN 'refused' THEN 'refused' WHEN 'failing' THEN 'failed' ELSE 'synced' END,
                       asked, asked, s.updated_at, ?, 1, s.updated_at, ?
                FROM habit JOIN source.talent s USING (talent_id), LATERAL (
                  SELECT ?::timestamptz + looked * interval '1 day' + interval '1 minute' AS asked) a
                """, MAPPING, MAPPING, at(0));
        warehouse.update("""
                INSERT INTO hire.application (application_id, talent_id, first_seen_at, changed_at)
                SELECT 'a' || talent_id, talent_id, ?::timestamptz, ?::timestamptz FROM habit WHERE habit IN ('open', 'quiet')
                """, LONG_AGO, LONG_AGO);
        warehouse.update("""
                INSERT INTO hire.interview (interview_id, application_id, talent_id, begin_time, first_seen_at, changed_at)
                SELECT 'i' || talent_id, 'a' || talent_id, talent_id,
                       CASE habit WHEN 'open' THEN timestamptz '2028-01-01' ELSE '2026-01-01' END, changed_at, changed_at
                FROM habit JOIN hire.application USING (talent_id)
                """);
    }

    @AfterEach
    void forgetTheHabits() {
        warehouse.execute("DROP TABLE habit");
        pool.destroy();
    }

    @Test
    void nobodyStarvesInNightsThatAreTooShort() {
        int[] inSource = new int[NIGHTS];
        for (int night = 0; night < NIGHTS; night++) {
            arrive(night, isImport(night) ? 220 : 3);
            warehouse.update(
                    "UPDATE source.talent s SET updated_at = ?::timestamptz FROM habit h"
                            + " WHERE h.talent_id = s.talent_id AND habit = 'moving'",
                    at(night));
            inSource[night] = count("source.talent");
            int planned = plan(night);
            ask(night, calls(night));
            int done = Math.min(planned, calls(night));
            mostLeft = Math.max(mostLeft, planned - done);
            System.out.printf(
                    "night %2d: %,5d planned, %,5d done, %,5d left; longest not looked at: %d days, %d of those with interviews%n",
                    night,
                    planned,
                    done,
                    planned - done,
                    longest(night, "<> 'refused'"),
                    longest(night, "IN ('open', 'quiet')"));
            assertLookedAtInTime(night, inSource);
            assertRefreshedWithinAWeek(night);
        }
        assertThat(mostLeft).as("the nights were too short").isGreaterThan(1_000);
    }

    /** For 25 nights more newcomers arrive than a night has calls. */
    private static boolean isImport(int night) {
        return night >= 20 && night < 45;
    }

    private static int calls(int night) {
        if (night >= 45) {
            return 1_500;
        }
        return isImport(night) || night % 4 == 3 ? 200 : 900;
    }

    private static String at(int night) {
        return Instant.parse(NOW).plus(Duration.ofDays(night)).toString();
    }

    /** Newcomers have no interviews. */
    private void arrive(int night, int newcomers) {
        warehouse.update(
                "INSERT INTO habit SELECT 'n' || md5(? || '/' || i), 'newcomer', 0, ? FROM generate_series(1, ?) AS i",
                night,
                night,
                newcomers);
        warehouse.update(
                "INSERT INTO source.talent SELECT talent_id, ?::timestamptz FROM habit WHERE habit = 'newcomer' AND looked = ?"
                        + " ON CONFLICT DO NOTHING",
                at(night),
                night);
    }

    private int plan(int night) {
        Instant now = Instant.parse(at(night));
        Run run = nights.openOrResume(request("sync"), now, SETTINGS.resumeWithin());
        List<Long> left = nights.abandonOthers(run, request("sync"), now, SETTINGS.resumeWithin());
        PlanOptions options = new PlanOptions(now, false, false, false, MAPPING, left);
        WorkList list = new WorkList(pool, pool, from("source.talent", "talent_id", "updated_at"), SETTINGS);
        return Objects.requireNonNull(new TransactionTemplate(new DataSourceTransactionManager(pool))
                        .execute(status -> list.write(run.id(), options)))
                .talents();
    }

    /** The first so many are asked, a minute after planning. */
    private void ask(int night, int calls) {
        warehouse.update(
                "UPDATE hire_ops.work_item SET outcome = 'changed' WHERE run_id = ? AND position <= ?",
                lastRun(),
                calls);
        warehouse.update("""
                INSERT INTO hire_ops.talent_sync AS t (talent_id, status, last_attempt_at, last_success_at, source_updated_at,
                  mapping_version, attempts, attempted_source_updated_at, attempted_mapping_version)
                SELECT talent_id, CASE habit WHEN 'failing' THEN 'failed' WHEN 'refused' THEN 'refused' ELSE 'synced' END,
                       asked, asked, source_updated_at, ?, CASE habit WHEN 'failing' THEN 1 ELSE 0 END, source_updated_at, ?
                FROM hire_ops.work_item JOIN habit USING (talent_id),
                     LATERAL (SELECT ?::timestamptz + interval '1 minute' AS asked) a
                WHERE run_id = ? AND outcome IS NOT NULL
                ON CONFLICT (talent_id) DO UPDATE SET
                  status = EXCLUDED.status, last_attempt_at = EXCLUDED.last_attempt_at,
                  last_success_at = CASE EXCLUDED.status WHEN 'synced' THEN EXCLUDED.last_success_at ELSE t.last_success_at END,
                  source_updated_at = EXCLUDED.source_updated_at, attempts = t.attempts + EXCLUDED.attempts,
                  attempted_source_updated_at = EXCLUDED.attempted_source_updated_at
                """, MAPPING, MAPPING, at(night), lastRun());
        warehouse.update("""
                UPDATE habit h SET looked = ?,
                  due = CASE habit WHEN 'newcomer' THEN 30 ELSE due END
                FROM hire_ops.work_item w WHERE w.talent_id = h.talent_id AND w.run_id = ? AND w.outcome IS NOT NULL
                """, night, lastRun());
    }

    private int longest(int night, String habits) {
        return night
                - Objects.requireNonNull(
                        warehouse.queryForObject("SELECT min(looked) FROM habit WHERE habit " + habits, Integer.class));
    }

    private void assertLookedAtInTime(int night, int[] inSource) {
        List<Waiting> groups = warehouse.query(
                "SELECT habit, due, looked, count(*) AS talents FROM habit WHERE habit <> 'refused'"
                        + " GROUP BY habit, due, looked",
                (row, n) -> new Waiting(
                        row.getString("habit"), row.getInt("due"), row.getInt("looked"), row.getInt("talents")));
        for (Waiting group : groups) {
            int planned = group.looked + group.due + (group.due > 1 ? QUEUED : 0);
            int places = 0;
            for (int k = Math.max(planned + 1, 0); k <= night; k++) {
                places += calls(k) - calls(k) / 10;
            }
            assertThat(places)
                    .as("night %d: places there were for %s", night, group)
                    .isLessThanOrEqualTo(inSource[Math.max(group.looked, 0)]);
        }
    }

    private void assertRefreshedWithinAWeek(int night) {
        assertThat(count("habit WHERE habit = 'quiet' AND looked <= " + (night - 7)))
                .as("night %d: refreshed talents that were not looked at for a week", night)
                .isZero();
    }

    private int count(String what) {
        return Objects.requireNonNull(warehouse.queryForObject("SELECT count(*) FROM " + what, Integer.class));
    }

    private long lastRun() {
        return Objects.requireNonNull(warehouse.queryForObject("SELECT max(run_id) FROM hire_ops.run", Long.class));
    }
}
