package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.warehouse.PastRun;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.SourceTalents;
import hiresync.warehouse.UnfinishedRun;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What whoever is woken at night reads first. */
class HealthTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final RunLock.Holder SYNC = new RunLock.Holder("hiresync sync, pid 7 on host7", NOW, 99);
    private static final StatusAnswer.Next NOTHING_LEFT = new StatusAnswer.Next(List.of(), 0, false);
    private static final StatusAnswer.Next LEFT =
            new StatusAnswer.Next(List.of(new UnfinishedRun(12, "sync", 1040)), 0, false);

    @Test
    void nothingHasRunYet() {
        assertThat(of(null, NOTHING_LEFT)).isEqualTo("not well: nothing has run yet; begin with: hiresync sync");
        assertThat(of(null, new StatusAnswer.Next(List.of(), 0, true)))
                .isEqualTo(
                        "not well: nothing has run yet, and source.talent names nobody; begin with: hiresync discover"
                                + " (or hiresync import-talents FILE)");
        assertThat(of(new RunLock.Holder("hiresync migrate, pid 7 on host7", NOW, 99), NOTHING_LEFT))
                .isEqualTo("well: hiresync migrate, pid 7 on host7 is at work; wait for its end");
    }

    @Test
    void aCompleteNight() {
        assertThat(of(null, NOTHING_LEFT, run("sync", "complete", 0)))
                .isEqualTo("well: all is well, run 12 (sync) is complete since 2026-11-22T02:10:00Z, 50 minutes ago");
        assertThat(Health.of(
                                null,
                                List.of(run("sync", "complete", 0)),
                                NOTHING_LEFT,
                                Instant.parse("2026-11-23T14:10:00Z"))
                        .sentence())
                .endsWith(", 36 hours ago");
    }

    @Test
    void noNightForTooLong() {
        Health health = Health.of(
                null, List.of(run("sync", "complete", 0)), NOTHING_LEFT, Instant.parse("2026-11-23T14:10:01Z"));
        assertThat(health.well()).isFalse();
        assertThat(health.sentence())
                .isEqualTo("nothing has run since 2026-11-22T02:10:00Z, when run 12 (sync) was complete; see why the"
                        + " scheduler starts nothing, and run: hiresync sync");
    }

    @Test
    void aNightWithFailures() {
        assertThat(of(null, NOTHING_LEFT, run("sync", "complete_with_failures", 3)))
                .isEqualTo(
                        "not well: run 12 (sync) is complete, with 20 failed and 10 refused; by day, see who and why:"
                                + " hiresync failures");
    }

    @Test
    void aNightThatDidNotComeToItsEnd() {
        assertThat(of(null, LEFT, run("sync", "failed", 1)))
                .isEqualTo("not well: run 12 (sync) failed; read why, then run it again, it resumes with 1,040 left:"
                        + " hiresync sync");
        assertThat(of(null, NOTHING_LEFT, run("sync --full", "failed", 2)))
                .isEqualTo("not well: run 12 (sync --full) failed; mend what it names, then run it again: hiresync sync"
                        + " --full");
        assertThat(of(null, LEFT, run("sync", "stopped", 6)))
                .isEqualTo(
                        "not well: run 12 (sync) was stopped before its end; run it again, it resumes with 1,040 left:"
                                + " hiresync sync");
        assertThat(of(null, LEFT, run("backfill", "stopped", 6)))
                .endsWith("run it again: hiresync backfill, with the options that it had");
        assertThat(of(null, LEFT, run("sync", "guard", 5)))
                .isEqualTo(
                        "not well: run 12 (sync) was stopped by a guard; look into what it says before you allow it with"
                                + " --allow-retire or --allow-refused");
        for (String outcome : new String[] {"killed", "running"}) {
            assertThat(of(null, LEFT, run("sync", outcome, null)))
                    .isEqualTo(
                            "not well: run 12 (sync) was killed, or cut off from the warehouse; run it again, it resumes"
                                    + " with 1,040 left: hiresync sync");
        }
    }

    @Test
    void aRunThatIsActive() {
        PastRun run = run("sync", "running", null);
        assertThat(of(SYNC, LEFT, run))
                .isEqualTo("well: run 12 (sync) is active, 260 of 1,300 talents are done; wait for its end");
        assertThat(of(new RunLock.Holder(null, null, 99), LEFT, run)).startsWith("well: run 12 (sync) is active");
        assertThat(of(new RunLock.Holder("hiresync replay, pid 8 on host7", NOW, 99), LEFT, run))
                .isEqualTo("well: hiresync replay, pid 8 on host7 is at work; wait for its end");
        assertThat(Health.of(SYNC, List.of(run), LEFT, Instant.parse("2026-11-22T03:05:00Z")))
                .isEqualTo(Health.of(SYNC, List.of(run), LEFT, NOW));
        assertThat(Health.of(SYNC, List.of(run), LEFT, Instant.parse("2026-11-22T03:05:01Z")))
                .isEqualTo(new Health(
                        false,
                        "run 12 (sync) is active, but has shown no sign of life since 2026-11-22T02:50:00Z; look at its log,"
                                + " stop it with SIGTERM and run it again",
                        12L,
                        "what it told"));
    }

    @Test
    void theNightCountsWhenWhateverCameAfterItIsWell() {
        PastRun night = run("sync", "failed", 1);
        PastRun replay = new PastRun(13, "replay", NOW, NOW, NOW, "complete", 0, null, 1, 0, 1, 0, 0, 0, 0, null);
        assertThat(of(null, LEFT, replay, night)).startsWith("not well: run 12 (sync) failed");
        assertThat(of(null, LEFT, run("replay", "failed", 1), run("sync", "complete", 0)))
                .startsWith("not well: run 12 (replay) failed");
    }

    @Test
    void whoIsOnlyDiscoveredWasNotAsked() {
        PastRun found = discover("complete", 0);
        assertThat(of(null, NOTHING_LEFT, found))
                .isEqualTo("not well: talents are discovered, but nobody was asked yet; begin with: hiresync sync");
        assertThat(of(null, NOTHING_LEFT, found, run("sync", "complete", 0)))
                .startsWith("well: all is well, run 12 (sync)");
        assertThat(of(null, NOTHING_LEFT, discover("stopped", 6)))
                .startsWith(
                        "not well: run 13 (discover --full) was stopped before its end; run it again: hiresync discover"
                                + " --full");
    }

    private static PastRun discover(String outcome, int exitCode) {
        SourceTalents.Changes changes = new SourceTalents.Changes(1, 0, 0);
        return new PastRun(13, "discover --full", NOW, NOW, NOW, outcome, exitCode, null, 0, 0, 0, 0, 0, 0, 0, changes);
    }

    private static String of(RunLock.@Nullable Holder holder, StatusAnswer.Next next, PastRun... newest) {
        Health health = Health.of(holder, List.of(newest), next, NOW);
        return (health.well() ? "well: " : "not well: ") + health.sentence();
    }

    /** From two to ten past two, its last sign of life at ten to three. */
    private static PastRun run(String command, String outcome, @Nullable Integer exitCode) {
        return new PastRun(
                12,
                command,
                Instant.parse("2026-11-22T02:00:00Z"),
                Instant.parse("2026-11-22T02:10:00Z"),
                Instant.parse("2026-11-22T02:50:00Z"),
                outcome,
                exitCode,
                "what it told",
                1300,
                200,
                30,
                20,
                10,
                1040,
                0,
                null);
    }
}
