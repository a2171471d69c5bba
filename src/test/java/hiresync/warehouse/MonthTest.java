package hiresync.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a month has cost, and when it is over. */
class MonthTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final RunRequest SYNC = new RunRequest("sync", "sync --full", "{}", false, false);

    private final TestWarehouse warehouse = new TestWarehouse();
    private final DataSource database = Objects.requireNonNull(warehouse.jdbc().getDataSource());
    private final Runs runs = new Runs(database);
    private final KilledRuns killed = new KilledRuns(database);
    private final PastCalls calls = new PastCalls(database);

    @AfterEach
    void drop() {
        warehouse.close();
    }

    @Test
    void costsNothingAtFirst() {
        assertThat(calls.month(NOW).calls()).isZero();
    }

    @Test
    void hasTheCallsOfItsRunsHoweverTheyEnded() {
        run("complete", "2026-11-02T02:00:00Z", "2026-11-02T02:05:00Z", 100);
        run("failed", "2026-11-03T02:00:00Z", "2026-11-03T02:05:00Z", 20);
        run("abandoned", "2026-11-04T02:00:00Z", "2026-11-04T02:05:00Z", 3);
        assertThat(calls.month(NOW).calls()).isEqualTo(123);
    }

    /** In China, November begins at 16:00 UTC. */
    @Test
    void hasNotTheCallsOfTheMonthBefore() {
        run("complete", "2026-10-31T15:00:00Z", "2026-10-31T15:59:59Z", 100);
        run("complete", "2026-10-31T15:00:00Z", "2026-10-31T16:00:00Z", 20);
        run("running", "2026-11-01T00:00:00Z", null, 3);
        assertThat(calls.month(NOW).calls()).isEqualTo(23);
        warehouse.jdbc().execute("SET TIME ZONE 'America/Los_Angeles'");
        assertThat(calls.month(NOW).calls()).as("wherever the server is").isEqualTo(23);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T00:00:00Z, 2026-12-01T00:00:00Z, 30",
        "2026-11-22T02:00:00Z, 2026-12-01T00:00:00Z, 9",
        "2026-11-30T23:59:59Z, 2026-12-01T00:00:00Z, 1",
        "2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z, 31",
        "2028-02-28T12:00:00Z, 2028-03-01T00:00:00Z, 2",
    })
    void isOverWhenItIsInUtc(Instant now, Instant end, int days) {
        warehouse.jdbc().execute("SET TIME ZONE 'Asia/Tokyo'");
        assertThat(calls.month(now)).isEqualTo(new Month(0, end, days));
    }

    @Test
    void aKilledRunCountsWithAllThatItMayHaveCalledUnseen() {
        long run = run("running", "2026-11-21T02:00:00Z", "2026-11-21T02:05:00Z", 100);
        left(run, 7);
        killed.notice(5, 3, 2);
        assertThat(calls.month(NOW).calls()).isEqualTo(100 + 5 * 2);
        killed.notice(5, 3, 2);
        assertThat(calls.month(NOW).calls()).as("noticed once").isEqualTo(110);
    }

    @Test
    void aKilledRunHasNotCalledForMoreTalentsThanItHadLeft() {
        left(run("running", "2026-11-21T02:00:00Z", "2026-11-21T02:05:00Z", 100), 3);
        run("running", "2026-11-21T02:00:00Z", "2026-11-21T02:00:00Z", 0); // while it planned
        killed.notice(5, 3, 2);
        assertThat(calls.month(NOW).calls()).isEqualTo(100 + 3 * 2);
    }

    @Test
    void aRunKilledAgainAfterItWasResumedCountsAgain() {
        Run run = runs.openOrResume(SYNC, NOW, Duration.ofHours(12));
        left(run.id(), 4);
        assertThat(killed.notice(5, 3, 2))
                .extracting(KilledRuns.Killed::command)
                .containsExactly("sync --full");
        assertThat(runs.openOrResume(SYNC, NOW, Duration.ofHours(12)).resumed()).isTrue();
        killed.notice(5, 3, 2);
        assertThat(calls.month(NOW).calls()).isEqualTo(8 + 8);
    }

    @Test
    void aRunKilledWhileItDiscoveredCountsWithTheListsItMayHaveAskedForUnseen() {
        long run = run("running", "2026-11-21T02:00:00Z", "2026-11-21T02:05:00Z", 100);
        warehouse.jdbc().update("UPDATE hire_ops.run SET discovered_new = 0 WHERE run_id = ?", run);
        killed.notice(5, 3, 2);
        assertThat(calls.month(NOW).calls()).isEqualTo(100 + 3 * 2);
    }

    @Test
    void aKilledReplayCalledNobody() {
        Run run = runs.openOrResume(new RunRequest("replay", "replay", "{}", false, true), NOW, Duration.ofHours(12));
        left(run.id(), 4);
        killed.notice(5, 3, 2);
        assertThat(calls.month(NOW).calls()).isZero();
    }

    private long run(String outcome, String started, @Nullable String heartbeat, int calls) {
        return Objects.requireNonNull(
                warehouse.jdbc().queryForObject("""
                INSERT INTO hire_ops.run (command, fingerprint, outcome, started_at, heartbeat_at, calls)
                VALUES ('sync', 'other', ?, ?::timestamptz, ?::timestamptz, ?) RETURNING run_id
                """, Long.class, outcome, started, heartbeat, calls));
    }

    /** One who is done, and so many who are not. */
    private void left(long run, int talents) {
        warehouse
                .jdbc()
                .update(
                        "INSERT INTO hire_ops.work_item (run_id, position, talent_id, reason, outcome)"
                                + " SELECT ?, i, 'T-' || i, 'new', CASE i WHEN 1 THEN 'changed' END"
                                + " FROM generate_series(1, ?) AS i",
                        run,
                        talents + 1);
    }
}
