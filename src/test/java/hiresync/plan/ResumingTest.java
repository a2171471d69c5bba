package hiresync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.warehouse.Run;
import hiresync.warehouse.RunRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of earlier runs is taken up again. */
class ResumingTest extends PlanFixture {
    private static final RunRequest BACKFILL = new RunRequest("backfill", "backfill --all", "{}", false, false);

    @Test
    void theSameCommandResumesItsNewestUnfinishedRun() {
        Run first = open("sync", "2026-11-22T02:00:00Z");
        work(first.id(), 1, "quiet", null);
        assertThat(open("sync --full", "2026-11-22T03:00:00Z").resumed()).isFalse();
        assertThat(open("sync", "2026-11-22T14:00:00Z")).satisfies(run -> {
            assertThat(run.resumed()).isTrue();
            assertThat(run.id()).isEqualTo(first.id());
        });
        assertThat(open("sync", "2026-11-22T14:00:01Z").resumed()).isFalse();
    }

    @Test
    void aRunWithNothingLeftIsNotResumed() {
        Run first = open("sync", "2026-11-22T02:00:00Z");
        work(first.id(), 1, "quiet", "changed");
        assertThat(open("sync", "2026-11-22T03:00:00Z").resumed()).isFalse();
    }

    @Test
    void onlyWhatIsNotDoneIsReadAgain() {
        long run = run("sync", "2026-11-22T02:00:00Z");
        work(run, 1, "a", "changed");
        work(run, 2, "b", null);
        work(run, 3, "c", "failed");
        work(run, 4, "d", null);
        work(run, 5, "e", null);
        WorkList list = list(from("source.talent", "talent_id", "updated_at"), SETTINGS);
        assertThat(list.page(run, 0, 2)).extracting(WorkItem::position).containsExactly(2, 4);
        assertThat(list.page(run, 4, 2)).extracting(WorkItem::position).containsExactly(5);
    }

    @Test
    void whatAnAbandonedRunLeftComesFirstUnlessSomebodyAskedSince() {
        Run old = open("sync", "2026-11-21T02:00:00Z");
        source("asked since");
        ledger("asked since", "synced", "2026-11-21T05:00:00Z");
        source("asked before");
        ledger("asked before", "synced", "2026-11-20T02:00:00Z");
        source("done");
        ledger("done", "synced", "2026-11-21T02:00:01Z");
        work(old.id(), 1, "asked since", null);
        work(old.id(), 2, "asked before", null);
        work(old.id(), 3, "done", "changed");
        work(old.id(), 4, "no longer in the source", null);
        Run other = open("sync --full", "2026-11-21T20:00:00Z");
        Run run = open("sync", NOW);
        List<Long> left = runs.abandonOthers(run, request("sync"), Instant.parse(NOW), Duration.ofHours(12));
        assertThat(left).containsExactly(old.id()); // the full one is young, and another command's
        assertThat(sql.queryForObject("SELECT outcome FROM hire_ops.run WHERE run_id = ?", String.class, old.id()))
                .isEqualTo("abandoned");
        assertThat(sql.queryForObject("SELECT outcome FROM hire_ops.run WHERE run_id = ?", String.class, other.id()))
                .isEqualTo("running");
        assertThat(plan(options(false, false, true, old.id()), SETTINGS)).containsExactly("asked before left");
    }

    @Test
    void aReplayLeavesTheRunsThatAskToThemselvesAndTheyLeaveReplays() {
        Run night = open("sync", "2026-11-20T02:00:00Z");
        RunRequest request = new RunRequest("replay", "replay", "{}", false, true);
        Instant now = Instant.parse(NOW);
        Run replay = runs.openOrResume(request, Instant.parse("2026-11-20T03:00:00Z"), Duration.ofHours(12));
        work(replay.id(), 1, "not replayed", null);

        Run again = runs.openOrResume(request, now, Duration.ofHours(12));
        assertThat(runs.abandonOthers(again, request, now, Duration.ofHours(12)))
                .containsExactly(replay.id());
        sql.update("UPDATE hire_ops.run SET outcome = 'stopped' WHERE run_id = ?", again.id());
        Run nextNight = open("sync", NOW);
        assertThat(runs.abandonOthers(nextNight, request("sync"), now.plusSeconds(86400), Duration.ofHours(12)))
                .containsExactly(night.id());
    }

    @Test
    void aBackfillLeavesTheRestOfANightToTheNextNight() {
        Instant now = Instant.parse(NOW);
        Run night = open("sync", "2026-11-21T02:00:00Z");
        source("left");
        source("left, but asked by the backfill");
        work(night.id(), 1, "left", null);
        work(night.id(), 2, "left, but asked by the backfill", null);

        Run backfill = runs.openOrResume(BACKFILL, Instant.parse("2026-11-21T20:00:00Z"), Duration.ofHours(12));
        assertThat(runs.abandonOthers(backfill, BACKFILL, now, Duration.ofHours(12)))
                .isEmpty();
        assertThat(outcome(night)).isEqualTo("running");
        ledger("left, but asked by the backfill", "synced", "2026-11-21T20:00:01Z");

        Run next = open("sync", NOW);
        List<Long> left = runs.abandonOthers(next, request("sync"), now, Duration.ofHours(12));
        assertThat(left).containsExactly(night.id());
        assertThat(plan(options(false, false, true, night.id()), SETTINGS)).containsExactly("left left");
    }

    @Test
    void whatABackfillLeftLongAgoComesFirstInTheNextNight() {
        Instant now = Instant.parse(NOW);
        Run backfill = runs.openOrResume(BACKFILL, Instant.parse("2026-11-21T02:00:00Z"), Duration.ofHours(12));
        work(backfill.id(), 1, "quiet", null);
        sql.update("UPDATE hire_ops.talent_sync SET last_attempt_at = '2026-11-20T02:00:00Z'");
        Run again = runs.openOrResume(BACKFILL, now, Duration.ofHours(12));
        assertThat(again.resumed()).isFalse();
        assertThat(runs.abandonOthers(again, BACKFILL, now, Duration.ofHours(12)))
                .as("its own earlier run as well")
                .isEmpty();

        Run night = open("sync", NOW);
        assertThat(runs.abandonOthers(night, request("sync"), now, Duration.ofHours(12)))
                .containsExactly(backfill.id());
        assertThat(outcome(backfill)).isEqualTo("abandoned");
        assertThat(plan(options(false, false, true, backfill.id()), SETTINGS)).containsExactly("quiet left");
    }

    private String outcome(Run run) {
        return String.valueOf(
                sql.queryForObject("SELECT outcome FROM hire_ops.run WHERE run_id = ?", String.class, run.id()));
    }
}
