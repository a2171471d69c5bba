package hiresync.job;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import hiresync.warehouse.Outcome;
import hiresync.warehouse.RunEnd;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalGuardTest {
    private static final TalentId TALENT = new TalentId("t1");
    private static final Outcome FINE = new Outcome.Unchanged(TALENT, Instant.EPOCH);
    private static final Outcome FAILED = troubled(new Trouble.Failed("timeout", "late", null));
    private static final Outcome REFUSED = troubled(new Trouble.Refused("1002002", "odd", null));
    private static final Outcome GONE = troubled(new Trouble.Gone("1002102", "gone", null));

    @Test
    void judgesNobodyBeforeAThousandCalls() {
        RefusalGuard guard = new RefusalGuard(5000, 0, 0, 20);
        guard.add(times(999, REFUSED), 0);
        assertThat(guard.objection()).isEmpty();
        guard.add(List.of(REFUSED), 0);
        assertThat(guard.objection()).contains(stopped(1000, 1000));
    }

    @Test
    void bearsFivePercentAndNotMore() {
        RefusalGuard guard = new RefusalGuard(5000, 0, 0, 20);
        guard.add(times(950, FINE), 0);
        for (int i = 0; i < 25; i++) {
            guard.add(List.of(FAILED, REFUSED), 0);
        }
        assertThat(guard.objection()).isEmpty();
        guard.add(List.of(REFUSED), 0);
        assertThat(guard.objection()).contains(stopped(51, 1001));
    }

    @Test
    void bearsFortyNineOfAShortList() {
        RefusalGuard guard = new RefusalGuard(60, 0, 0, 20);
        guard.add(times(11, FINE), 0);
        guard.add(times(49, REFUSED), 0);
        assertThat(guard.objection()).isEmpty();
    }

    @Test
    void judgesAShortListAtItsEnd() {
        RefusalGuard guard = new RefusalGuard(60, 0, 0, 20);
        guard.add(times(50, REFUSED), 0);
        assertThat(guard.objection()).isEmpty();
        guard.add(times(10, FINE), 0);
        assertThat(guard.objection()).contains(stopped(50, 60));
    }

    @Test
    void thoseWhoFailOneAfterTheOtherMayMeetAnOutageUntilSomebodyIsAnswered() {
        RefusalGuard guard = new RefusalGuard(5000, 1000, 30, 20);
        guard.add(times(19, FAILED), 0);
        guard.add(List.of(FINE), 0);
        guard.add(times(60, FAILED), 0);
        assertThat(guard.objection()).isEmpty(); // 49 count
        guard.add(List.of(FINE), 0);
        assertThat(guard.objection()).contains(stopped(109, 1081));
    }

    @Test
    void whoFailsOneAfterTheOtherUntilTheEndMetAnOutage() {
        RefusalGuard guard = new RefusalGuard(1060, 1000, 0, 20);
        guard.add(times(59, FAILED), 0);
        assertThat(guard.objection()).isEmpty();
        guard.add(List.of(FAILED), 0);
        assertThat(guard.objection())
                .contains(
                        new RefusalGuard.Objection(
                                RunEnd.FAILED,
                                "the last 60 talents failed one after the other, so Feishu or the way to it seems to be down; run again later: they stay due"));
    }

    @Test
    void aFewWhoFailAtTheEndAreNoOutage() {
        RefusalGuard guard = new RefusalGuard(1000, 951, 0, 20);
        guard.add(times(49, FAILED), 0);
        assertThat(guard.objection()).as("49 of 1000").isEmpty();
        guard = new RefusalGuard(1000, 981, 40, 20);
        guard.add(times(19, FAILED), 0);
        assertThat(guard.objection()).as("19 are too few in a row").contains(stopped(59, 1000));
    }

    @Test
    void whoIsGoneIsNoTrouble() {
        RefusalGuard guard = new RefusalGuard(60, 0, 0, 20);
        guard.add(times(60, GONE), 0);
        assertThat(guard.objection()).isEmpty();
    }

    @Test
    void goesOnCountingWhereAnEarlierStartEnded() {
        RefusalGuard guard = new RefusalGuard(5000, 990, 55, 20);
        assertThat(guard.objection()).isEmpty();
        guard.add(times(10, FINE), 0);
        assertThat(guard.objection()).contains(stopped(55, 1000));
    }

    private static RefusalGuard.Objection stopped(int troubled, int asked) {
        return new RefusalGuard.Objection(
                RunEnd.GUARD,
                "stopped: " + troubled + " of " + asked
                        + " talents asked so far failed or were refused; see why: hiresync failures; to go on nevertheless run again with --allow-refused");
    }

    private static Outcome troubled(Trouble trouble) {
        return new Outcome.Troubled(TALENT, Instant.EPOCH, trouble, null);
    }

    private static List<Outcome> times(int times, Outcome outcome) {
        return new ArrayList<>(Collections.nCopies(times, outcome));
    }
}
