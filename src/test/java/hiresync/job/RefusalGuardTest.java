package hiresync.job;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import hiresync.warehouse.Outcome;
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
        assertThat(guard.objection()).contains("1000 of 1000 talents asked so far failed or were refused");
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
        assertThat(guard.objection()).contains("51 of 1001 talents asked so far failed or were refused");
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
        assertThat(guard.objection()).contains("50 of 60 talents asked so far failed or were refused");
    }

    @Test
    void thoseWhoFailOneAfterTheOtherMayMeetAnOutageUntilSomebodyIsAnswered() {
        RefusalGuard guard = new RefusalGuard(5000, 1000, 30, 20);
        guard.add(times(19, FAILED), 0);
        guard.add(List.of(FINE), 0);
        guard.add(times(60, FAILED), 0);
        assertThat(guard.objection()).isEmpty(); // 49 count
        guard.add(List.of(FINE), 0);
        assertThat(guard.objection()).contains("109 of 1081 talents asked so far failed or were refused");
    }

    @Test
    void whenEverybodyWasAskedItWaitsNoMore() {
        RefusalGuard guard = new RefusalGuard(1060, 1000, 0, 20);
        guard.add(times(59, FAILED), 0);
        assertThat(guard.objection()).isEmpty();
        guard.add(List.of(FAILED), 0);
        assertThat(guard.objection()).contains("60 of 1060 talents asked so far failed or were refused");
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
        assertThat(guard.objection()).contains("55 of 1000 talents asked so far failed or were refused");
    }

    private static Outcome troubled(Trouble trouble) {
        return new Outcome.Troubled(TALENT, Instant.EPOCH, trouble, null);
    }

    private static List<Outcome> times(int times, Outcome outcome) {
        return new ArrayList<>(Collections.nCopies(times, outcome));
    }
}
