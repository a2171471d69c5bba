package hiresync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom a backfill asks for. */
class SliceTest extends PlanFixture {
    private static final List<String> FAILED = List.of("failed");

    @Test
    void whoIsNamedIsAskedForDueOrNotAndNobodyElse() {
        source("new, but not named");
        failed("failed often", 9);
        assertThat(plan(slice("quiet", "failed often"))).containsExactly("failed often backfill", "quiet backfill");
    }

    @Test
    void whoIsNamedNeedNotBeInTheSource() {
        source("in it");
        ledger("former", "synced", LONG_AGO);
        Planned planned = write(
                from("source.talent", "talent_id", "updated_at"),
                options(slice("former", "in it", "never seen")),
                SETTINGS);
        assertThat(work()).containsExactly("in it backfill", "never seen backfill", "former backfill");
        assertThat(planned).isEqualTo(new Planned(3, 0, 2, 0));
        assertThat(sql.queryForList(
                        "SELECT source_updated_at IS NULL FROM hire_ops.work_item WHERE run_id = ? ORDER BY position",
                        Boolean.class,
                        runId()))
                .containsExactly(false, true, true);
    }

    @Test
    void whoIsNamedIsAskedForAlsoWhenTheSourceIsEmpty() {
        sql.update("DELETE FROM source.talent");
        assertThat(plan(slice("t1"))).containsExactly("t1 backfill");
        assertUnusable("the source table has no talent ids");
    }

    @Test
    void nobodyNamedIsNobody() {
        assertThat(plan(slice())).isEmpty();
    }

    @Test
    void whomTheSourceSawChangeSince() {
        source("then", "2026-11-10T00:00:00Z");
        source("before", "2026-11-09T23:59:59Z");
        source("later", "2026-11-20T00:00:00Z");
        source("unknown", null);
        assertThat(plan(new Slice(null, Instant.parse("2026-11-10T00:00:00Z"), null, null, null, null)))
                .containsExactly("later backfill", "then backfill");
    }

    @Test
    void whoHasALiveInterviewSince() {
        synced("then");
        interview("then", "2026-11-10T00:00:00Z", null);
        synced("before, though it ends later");
        interview("before, though it ends later", "2026-11-09T23:59:59Z", "2026-11-12T00:00:00Z");
        synced("ahead");
        interview("ahead", "2026-12-24T00:00:00Z", null);
        synced("retired");
        interview("retired", "2026-11-20T00:00:00Z", null);
        sql.update("UPDATE hire.interview SET deleted_at = now() WHERE talent_id = 'retired'");
        synced("without a time");
        interview("without a time", null, null);
        interview("not in the source", "2026-11-20T00:00:00Z", null);
        assertThat(plan(new Slice(null, null, Instant.parse("2026-11-10T00:00:00Z"), null, null, null)))
                .containsExactly("ahead backfill", "then backfill");
    }

    @Test
    void whoFailedOrWasRefusedOrEither() {
        failed("failed", 1);
        failed("failed often", 7);
        refused("refused", "refused", 1, "2026-11-20T02:00:00Z");
        refused("gone", "gone", 4, "2026-11-20T02:00:00Z");
        source("new");
        ledger("former", "failed", LONG_AGO);
        assertThat(plan(statuses("failed"))).containsExactly("failed backfill", "failed often backfill");
        assertThat(plan(statuses("refused"))).containsExactly("refused backfill");
        assertThat(plan(statuses("failed", "refused")))
                .containsExactly("refused backfill", "failed backfill", "failed often backfill");
    }

    @Test
    void whoseLastSuccessIsOlderOrWhoNeverHadOne() {
        source("30 days");
        ledger("30 days", "synced", "2026-10-23T02:00:00Z");
        source("more");
        ledger("more", "synced", "2026-10-23T01:59:59Z");
        failed("never", 1);
        source("never asked");
        assertThat(plan(stale(Duration.ofDays(30))))
                .containsExactly("never asked backfill", "more backfill", "never backfill");
        assertThat(plan(stale(Duration.ofDays(99_999_999))))
                .as("longer than there has been a clock")
                .containsExactly("never asked backfill", "never backfill");
    }

    @Test
    void everyKindOfChoiceNarrows() {
        failed("named and failed", 1);
        failed("failed, recently seen", 1);
        sql.update("UPDATE hire_ops.talent_sync SET last_success_at = '2026-11-21T00:00:00Z'"
                + " WHERE talent_id = 'failed, recently seen'");
        failed("not named", 1);
        ledger("named, failed, not in the source", "failed", LONG_AGO);
        List<String> named =
                List.of("named and failed", "failed, recently seen", "quiet", "named, failed, not in the source");
        assertThat(plan(new Slice(named, null, null, FAILED, Duration.ofDays(7), null)))
                .containsExactly("named, failed, not in the source backfill", "named and failed backfill");
        assertThat(plan(new Slice(named, Instant.EPOCH, null, FAILED, Duration.ofDays(7), null)))
                .as("the source says nothing of whom it does not have")
                .containsExactly("named and failed backfill");
        assertThat(plan(new Slice(named, null, Instant.EPOCH, FAILED, null, null)))
                .isEmpty();
    }

    @Test
    void everybodyIsTheWholeSourceOldestAttemptFirst() {
        source("never asked");
        source("b");
        ledger("b", "synced", LONG_AGO);
        source("B");
        ledger("B", "synced", LONG_AGO);
        refused("refused", "refused", 1, "2026-11-20T02:00:00Z");
        ledger("former", "failed", LONG_AGO);
        assertThat(plan(Slice.ALL))
                .containsExactly(
                        "never asked backfill", "B backfill", "b backfill", "refused backfill", "quiet backfill");
    }

    @Test
    void aLimitTakesTheFirstInThatOrderAndPostponesNobody() {
        for (int i = 10; i < 35; i++) {
            failed("t" + i, 1);
        }
        Slice twelve = new Slice(null, null, null, FAILED, null, 12);
        assertThat(plan(twelve)).hasSize(12).startsWith("t10 backfill").endsWith("t21 backfill");
        assertThat(sql.queryForObject("SELECT postponed FROM hire_ops.run WHERE run_id = ?", Integer.class, runId()))
                .isZero();
        assertThat(plan(new Slice(null, null, null, FAILED, null, 100))).hasSize(25);
    }

    @Test
    void aBackfillMayUseWhatIsLeftOfTheMonth() {
        for (int i = 10; i < 35; i++) {
            failed("t" + i, 1);
        }
        CallBudget budget = new CallBudget(8, 30);
        Slice twelve = new Slice(null, null, null, FAILED, null, 12);
        assertThat(plan(options(twelve).within(budget), SETTINGS)).hasSize(8).endsWith("t17 backfill");
        assertThat(sql.queryForObject("SELECT postponed FROM hire_ops.run WHERE run_id = ?", Integer.class, runId()))
                .as("four of the twelve")
                .isEqualTo(4);
    }

    private List<String> plan(Slice slice) {
        return plan(options(slice), SETTINGS);
    }

    private static Slice statuses(String... statuses) {
        return new Slice(null, null, null, List.of(statuses), null, null);
    }

    private static Slice stale(@Nullable Duration time) {
        return new Slice(null, null, null, null, time, null);
    }

    private void assertUnusable(String sentence) {
        assertUnusable(from("source.talent", "talent_id", "updated_at"), sentence);
    }
}
