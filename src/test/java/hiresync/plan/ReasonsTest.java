package hiresync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who is due, and why. */
class ReasonsTest extends PlanFixture {

    @Test
    void whoWasNeverSyncedIsNew() {
        source("t1");
        assertThat(plan()).containsExactly("t1 new");
    }

    @Test
    void whoseSourceValueMovedHasChanged() {
        source("later", "2026-11-20T00:00:00Z");
        ledger("later", "synced", "2026-11-21T02:00:00Z");
        source("earlier", "2026-10-20T00:00:00Z"); // no clock takes part: earlier is different as well
        ledger("earlier", "synced", "2026-11-21T02:00:00Z");
        source("now unknown", null);
        ledger("now unknown", "synced", "2026-11-21T02:00:00Z");
        source("a moment ago", "2026-11-22T01:59:00Z");
        ledger("a moment ago", "synced", "2026-11-22T01:59:59Z");
        assertThat(plan())
                .containsExactly("earlier changed", "later changed", "now unknown changed", "a moment ago changed");
    }

    @Test
    void whoFailedIsDueAgainAndAfterThreeFailuresLast() {
        failed("once", 1);
        failed("twice", 2);
        failed("thrice", 3);
        failed("often", 9);
        source("unsynced");
        assertThat(plan())
                .containsExactly(
                        "unsynced new", "once failed", "twice failed", "often failed-often", "thrice failed-often");
    }

    @Test
    void whoFailedAndHasChangedSinceIsDueAsChanged() {
        failed("t1", 5);
        sql.update("UPDATE source.talent SET updated_at = '2026-11-21T20:00:00Z' WHERE talent_id = 't1'");
        assertThat(plan()).containsExactly("t1 changed");
    }

    @Test
    void anInterviewAheadIsOpen() {
        synced("ahead");
        interview("ahead", "2026-11-22T02:00:01Z", null);
        synced("far ahead");
        interview("far ahead", "2027-11-22T02:00:00Z", "2027-11-22T03:00:00Z");
        synced("ahead but retired");
        interview("ahead but retired", "2026-12-01T00:00:00Z", null);
        sql.update("UPDATE hire.interview SET deleted_at = now() WHERE talent_id = 'ahead but retired'");
        assertThat(plan()).containsExactly("ahead open", "far ahead open");
    }

    @Test
    void anInterviewOfTheLastFourteenDaysIsOpen() {
        evaluated("ended 14 days ago", "2026-11-01T00:00:00Z", "2026-11-08T02:00:00Z");
        evaluated("ended before", "2026-11-01T00:00:00Z", "2026-11-08T01:59:59Z");
        evaluated("begun 14 days ago", "2026-11-08T02:00:00Z", null);
        evaluated("begun before", "2026-11-08T01:59:59Z", null);
        assertThat(plan()).containsExactly("begun 14 days ago open", "ended 14 days ago open");
    }

    @Test
    void anInterviewOfTheLastSixtyDaysWithoutItsEvaluationIsOpen() {
        synced("no record");
        interview("no record", null, "2026-09-23T02:00:00Z");
        synced("no record, older");
        interview("no record, older", null, "2026-09-23T01:59:59Z");
        evaluated("evaluated", "2026-09-23T02:00:00Z", null);
        synced("not submitted");
        interview("not submitted", "2026-09-23T02:00:00Z", null);
        record("not submitted", 1);
        record("not submitted", 2);
        evaluated("retired record only", "2026-09-23T02:00:00Z", null);
        sql.update("UPDATE hire.interview_record SET deleted_at = now() WHERE talent_id = 'retired record only'");
        evaluated("unsubmitted but retired", "2026-09-23T02:00:00Z", null);
        record("unsubmitted but retired", 2);
        sql.update("UPDATE hire.interview_record SET deleted_at = now()"
                + " WHERE talent_id = 'unsubmitted but retired' AND commit_status = 2");
        assertThat(plan()).containsExactly("no record open", "not submitted open", "retired record only open");
    }

    @Test
    void anInterviewWithoutTimesIsOpenForSixtyDaysSinceItWasSeenFirst() {
        evaluated("fresh", null, null);
        sql.update("UPDATE hire.interview SET first_seen_at = '2026-09-23T02:00:00Z' WHERE talent_id = 'fresh'");
        evaluated("stale", null, null);
        sql.update("UPDATE hire.interview SET first_seen_at = '2026-09-23T01:59:59Z' WHERE talent_id = 'stale'");
        assertThat(plan()).containsExactly("fresh open");
    }

    @Test
    void openNeedsTwelveHoursSinceTheLastSuccess() {
        source("12 h");
        ledger("12 h", "synced", "2026-11-21T14:00:00Z");
        interview("12 h", "2026-12-01T00:00:00Z", null);
        source("less");
        ledger("less", "synced", "2026-11-21T14:00:01Z");
        interview("less", "2026-12-01T00:00:00Z", null);
        assertThat(plan()).containsExactly("12 h open");
    }

    @Test
    void whoWasNotAskedForAWeekLessTwelveHoursIsRefreshed() {
        padding(20);
        source("older");
        ledger("older", "synced", "2026-11-15T13:59:59Z");
        evaluated("older", LONG_AGO, null, false);
        source("just not");
        ledger("just not", "synced", "2026-11-15T14:00:00Z");
        evaluated("just not", LONG_AGO, null, false);
        assertThat(plan()).containsExactly("older refresh");
    }

    @Test
    void whoHasNoInterviewsIsRefreshedAfterThirtyDays() {
        padding(20);
        source("older");
        ledger("older", "synced", "2026-10-23T13:59:59Z");
        source("just not");
        ledger("just not", "synced", "2026-10-23T14:00:00Z");
        assertThat(plan()).containsExactly("older refresh");
    }

    @Test
    void whenRefreshingIsRarerThanThirtyDaysThoseWithInterviewsWaitForItAndOthersDoNot() {
        padding(20);
        source("with interviews");
        ledger("with interviews", "synced", "2026-10-13T14:00:00Z");
        evaluated("with interviews", LONG_AGO, null, false);
        source("with interviews, older");
        ledger("with interviews, older", "synced", "2026-10-13T13:59:59Z");
        evaluated("with interviews, older", LONG_AGO, null, false);
        source("without");
        ledger("without", "synced", "2026-10-23T13:59:59Z");
        PlanSettings fortyDays = new PlanSettings(Duration.ofDays(40), Duration.ofHours(12));
        // 24 talents in 40 days, a quarter more: 0.75, rounded up to the oldest of two
        assertThat(plan(options(false, false, true), fortyDays)).containsExactly("with interviews, older refresh");
        sql.update("DELETE FROM source.talent WHERE talent_id = 'with interviews, older'");
        assertThat(plan(options(false, false, true), fortyDays)).containsExactly("without refresh");
        sql.update("DELETE FROM source.talent WHERE talent_id = 'without'");
        assertThat(plan(options(false, false, true), fortyDays)).isEmpty();
    }

    @Test
    void aNightRefreshesAQuarterMoreThanItsShareOldestFirst() {
        // 28 talents in 7 days are 4 a night, a quarter more 5; quiet is one of them
        for (int i = 0; i < 27; i++) {
            String id = "t%02d".formatted(i);
            source(id);
            ledger(
                    id,
                    "synced",
                    Instant.parse("2026-09-01T00:00:00Z").plusSeconds(60 - i).toString());
        }
        assertThat(plan()).containsExactly("t26 refresh", "t25 refresh", "t24 refresh", "t23 refresh", "t22 refresh");
    }

    @Test
    void aSmallSourceRefreshesOneANight() {
        source("t1");
        ledger("t1", "synced", LONG_AGO);
        source("t2");
        ledger("t2", "synced", LONG_AGO);
        assertThat(plan()).containsExactly("t1 refresh"); // 1.25 × 3 / 7 is more than 0
    }

    @Test
    void theRefusedAreAskedAgainWhenSomethingChanged() {
        padding(40);
        refused("as it was", "refused", 1, "2026-11-21T02:00:00Z");
        refused("changed", "refused", 1, "2026-11-21T02:00:00Z");
        sql.update("UPDATE source.talent SET updated_at = '2026-11-21T20:00:00Z' WHERE talent_id = 'changed'");
        refused("mapping", "refused", 1, "2026-11-21T02:00:00Z");
        sql.update("UPDATE hire_ops.talent_sync SET attempted_mapping_version = 'm0' WHERE talent_id = 'mapping'");
        refused("30 days", "refused", 1, "2026-10-23T02:00:00Z");
        refused("more than 30 days", "refused", 1, "2026-10-23T01:59:59Z");
        assertThat(plan()).containsExactly("changed changed", "more than 30 days refresh", "mapping refresh");
    }

    @Test
    void theGoneAreAskedThreeTimesAndThenLikeTheRefused() {
        refused("once", "gone", 1, "2026-11-21T02:00:00Z");
        refused("twice", "gone", 2, "2026-11-21T02:00:00Z");
        refused("thrice", "gone", 3, "2026-11-21T02:00:00Z");
        refused("back", "gone", 3, "2026-11-21T02:00:00Z");
        sql.update("UPDATE source.talent SET updated_at = '2026-11-21T20:00:00Z' WHERE talent_id = 'back'");
        assertThat(plan()).containsExactly("back changed", "once failed", "twice failed");
    }

    @Test
    void aFullRunTakesEverybodyDueOnesFirst() {
        source("t1");
        refused("never again", "refused", 1, "2026-11-20T02:00:00Z");
        assertThat(plan(options(true, false, true), SETTINGS))
                .containsExactly("t1 new", "never again full", "quiet full");
    }

    @Test
    void aFullRunRefreshesWithoutMeasure() {
        for (int i = 0; i < 27; i++) {
            source("t" + i);
            ledger("t" + i, "synced", "2026-09-01T00:00:00Z");
        }
        assertThat(plan(options(true, false, true), SETTINGS))
                .hasSize(28)
                .filteredOn(line -> line.endsWith(" refresh"))
                .hasSize(27);
    }

    @Test
    void whoIsNoLongerInTheSourceIsNotCalled() {
        ledger("former", "failed", LONG_AGO);
        assertThat(plan()).isEmpty();
    }
}
