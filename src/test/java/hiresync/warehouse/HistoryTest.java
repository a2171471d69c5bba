package hiresync.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What runs came to, how fresh the talents are, and what is left to do. */
class HistoryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-11-21T15:00:00Z");
    private static final String TONIGHT = "2026-11-22T02:00:00Z";
    private static final String YESTERDAY = "2026-11-21T02:00:00Z";

    @AutoClose
    private final TestWarehouse warehouse = new TestWarehouse();

    private final DataSource source = Objects.requireNonNull(warehouse.jdbc().getDataSource());
    private final History history = new History(source);

    @Test
    void aRunThatEndedIsAsItCountedItself() {
        long run = run("sync --full", "complete_with_failures", YESTERDAY);
        warehouse.jdbc().update("""
                UPDATE hire_ops.run SET ended_at = started_at + interval '65 seconds', exit_code = 3, message = 'odd', planned = 10, report = '{"talents": {"gone": 5}}',
                  unchanged = 4, changed = 3, failed = 2, refused = 1, remaining = 0, discovered_new = 9, discovered_changed = 8, discovered_unchanged = 7
                """);
        work(run, 1, "t-1", null);
        assertThat(history.newest(null, 9))
                .containsExactly(new PastRun(
                        run,
                        "sync --full",
                        Instant.parse(YESTERDAY),
                        Instant.parse("2026-11-21T02:01:05Z"),
                        Instant.parse(YESTERDAY),
                        "complete_with_failures",
                        3,
                        "odd",
                        10,
                        4,
                        3,
                        2,
                        1,
                        0,
                        5,
                        new SourceTalents.Changes(9, 8, 7)));
    }

    @Test
    void oneThatRunsOrWasKilledIsAsItsWorkListSays() {
        for (String outcome : new String[] {"running", "killed"}) {
            long run = run("sync", outcome, TONIGHT);
            warehouse.jdbc().update("UPDATE hire_ops.run SET planned = 6, remaining = 6 WHERE run_id = ?", run);
            work(run, 1, "t-1", "unchanged");
            work(run, 2, "t-2", "changed");
            work(run, 3, "t-3", "failed");
            work(run, 4, "t-4", "refused");
            work(run, 5, "t-5", null);
            work(run, 6, "t-6", null);
            PastRun newest = history.newest(null, 1).get(0);
            assertThat(newest.run()).isEqualTo(run);
            assertThat(newest.exitCode()).isNull();
            assertThat(newest.endedAt()).isNull();
            assertThat(newest.unchanged() + " " + newest.changed() + " " + newest.failed() + " " + newest.refused()
                            + " " + newest.left())
                    .isEqualTo("1 1 1 1 2");
        }
    }

    @Test
    void theNewestComeFirstAllOrOfOneCommand() {
        long first = run("sync", "complete", YESTERDAY);
        long second = run("sync --full", "complete", TONIGHT);
        long third = run("replay " + "0f".repeat(32), "complete", TONIGHT);
        assertThat(history.newest(null, 2)).extracting(PastRun::run).containsExactly(third, second);
        assertThat(history.newest("sync", 9)).extracting(PastRun::run).containsExactly(second, first);
        assertThat(history.newest("replay", 9)).extracting(PastRun::command).containsExactly("replay");
    }

    @Test
    void talentsAreAsFreshAsTheirLastSuccess() {
        assertThat(history.freshness(true, NOW)).isEqualTo(new Freshness(0, 0, 0, 0, 0));
        talent("t-1", "synced", "2026-11-21T03:00:00Z");
        talent("t-2", "failed", "2026-11-21T02:59:59Z");
        talent("t-3", "synced", "2026-11-15T03:00:00Z");
        talent("t-4", "synced", "2026-11-15T02:59:59Z");
        talent("t-5", "synced", "2026-10-23T02:59:59Z");
        talent("t-6", "refused", null);
        talent("t-7", "gone", TONIGHT);
        assertThat(history.freshness(true, NOW)).isEqualTo(new Freshness(6, 1, 3, 4, 1));
        warehouse
                .jdbc()
                .execute("INSERT INTO source.talent SELECT talent_id FROM hire_ops.talent_sync"
                        + " UNION ALL SELECT unnest(ARRAY['never asked', 'nor this one'])");
        assertThat(history.freshness(true, NOW)).isEqualTo(new Freshness(8, 1, 3, 4, 3));
        assertThat(history.freshness(false, NOW)).isEqualTo(new Freshness(6, 1, 3, 4, 1));
    }

    /** As {@link Runs#openOrResume} resumes them. */
    @Test
    void theNewestUnfinishedRunOfEachCommandIsResumedIfItBeganRecently() {
        work(run("sync", "failed", TONIGHT), 1, "t-1", null);
        long stopped = run("sync", "stopped", TONIGHT);
        work(stopped, 1, "t-1", null);
        work(stopped, 2, "t-2", null);
        work(stopped, 3, "t-3", "changed");
        long full = run("sync --full", "guard", TONIGHT);
        work(full, 1, "t-1", null);
        work(run("sync --full --rewrite", "failed", YESTERDAY), 1, "t-1", null);
        work(run("replay", "complete", TONIGHT), 1, "t-1", "changed");
        work(run("done", "stopped", TONIGHT), 1, "t-1", "changed");
        assertThat(history.unfinished(SINCE))
                .containsExactly(new UnfinishedRun(full, "sync --full", 1), new UnfinishedRun(stopped, "sync", 2));
        assertThat(new Runs(source)
                        .openOrResume(
                                new RunRequest("sync", "sync", "{}", false, false), NOW, Duration.between(SINCE, NOW))
                        .id())
                .isEqualTo(stopped);
    }

    @Test
    void oneThatWasKilledAtItsEndHasYetToBeClosed() {
        long killed = run("sync", "killed", TONIGHT);
        assertThat(history.unfinished(SINCE)).as("killed while it planned").isEmpty();
        warehouse.jdbc().update("UPDATE hire_ops.run SET planned = 1");
        work(killed, 1, "t-1", "changed");
        assertThat(history.unfinished(SINCE)).containsExactly(new UnfinishedRun(killed, "sync", 0));
    }

    @Test
    void whoWasLeftByAnOlderRunAndNotAskedSinceComesFirst() {
        long old = run("sync", "stopped", YESTERDAY);
        work(old, 1, "t-1", null);
        work(old, 2, "t-2", null);
        work(old, 3, "t-3", "changed");
        work(old, 4, "t-4", null);
        long full = run("sync --full", "failed", YESTERDAY);
        work(full, 1, "t-1", null);
        work(run("sync --full --rewrite", "failed", TONIGHT), 1, "t-5", null); // its command resumes it
        work(run("replay", "failed", YESTERDAY), 1, "t-6", null);
        warehouse
                .jdbc()
                .update(
                        "INSERT INTO hire_ops.talent_sync (talent_id, status, last_attempt_at)"
                                + " VALUES ('t-1', 'synced', ?::timestamptz), ('t-4', 'failed', ?::timestamptz)",
                        "2026-11-20T02:00:00Z",
                        TONIGHT);
        assertThat(history.left(SINCE)).as("t-1 and t-2").isEqualTo(2);
    }

    private long run(String fingerprint, String outcome, String at) {
        return Objects.requireNonNull(
                warehouse.jdbc().queryForObject("""
                INSERT INTO hire_ops.run (command, fingerprint, started_at, heartbeat_at, outcome)
                VALUES (split_part(?, ' ', 1), ?, ?::timestamptz, ?::timestamptz, ?) RETURNING run_id
                """, Long.class, fingerprint, fingerprint, at, at, outcome));
    }

    private void work(long run, int position, String talent, @Nullable String outcome) {
        warehouse
                .jdbc()
                .update(
                        "INSERT INTO hire_ops.work_item (run_id, position, talent_id, reason, outcome)"
                                + " VALUES (?, ?, ?, 'new', ?)",
                        run,
                        position,
                        talent,
                        outcome);
    }

    private void talent(String id, String status, @Nullable String lastSuccess) {
        warehouse
                .jdbc()
                .update(
                        "INSERT INTO hire_ops.talent_sync (talent_id, status, last_success_at) VALUES (?, ?, ?::timestamptz)",
                        id,
                        status,
                        lastSuccess);
    }
}
