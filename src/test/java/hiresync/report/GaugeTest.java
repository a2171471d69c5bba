package hiresync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GaugeTest {
    private static final Instant BEGIN = Instant.parse("2026-11-25T18:00:00Z");

    private Duration time = Duration.ZERO;
    private final Calls calls = new Calls();
    private final Gauge gauge = new Gauge(() -> time.toNanos() - 7, () -> BEGIN.plus(time));

    @Test
    void nobodyCanTellInTheFirstSecond() {
        gauge.begin(500, Tally.NOTHING, calls);
        assertThat(gauge.standing().perMinute()).isEmpty();
        assertThat(gauge.standing().left()).isBetween(Duration.ofSeconds(10), Duration.ofMillis(10_250));
    }

    @Test
    void aPaceOfItsOwnIsSeenAtOnce() {
        gauge.begin(500, Tally.NOTHING, calls);
        goesOn(10, 50);
        assertThat(gauge.standing().perMinute()).hasValue(300);
        assertThat(gauge.standing().left()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aFirstBurstIsNotFasterThanTheLimit() {
        gauge.begin(1960, Tally.NOTHING, calls);
        goesOn(20, 980);
        assertThat(gauge.standing().perMinute()).hasValue(980);
        assertThat(gauge.standing().left()).as("two windows, less 20 s").isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void laterItIsThePaceOfTheLastMinute() {
        gauge.begin(2000, Tally.NOTHING, calls);
        for (int i = 0; i < 10; i++) {
            goesOn(10, 150);
            gauge.standing();
        }
        for (int i = 0; i < 6; i++) {
            goesOn(10, 5);
            gauge.standing();
        }
        assertThat(gauge.standing().perMinute()).hasValue(30);
        assertThat(gauge.standing().left()).as("470 at 30 a minute").isEqualTo(Duration.ofSeconds(940));
    }

    @Test
    void aResumedRunsPaceIsThatOfThisStart() {
        gauge.begin(5000, new Tally(4000, 90, 2, 1), calls);
        goesOn(30, 100);
        Standing standing = gauge.standing();
        assertThat(standing.tally()).isEqualTo(new Tally(4100, 190, 2, 1));
        assertThat(standing.perMinute()).hasValue(200);
        assertThat(standing.left()).isEqualTo(Duration.ofSeconds(270));
    }

    @Test
    void whoIsUnderWayNeedNotBeAskedAndRepetitionsAskNobody() {
        gauge.begin(500, Tally.NOTHING, calls);
        later(10);
        calls.sent = 110;
        calls.asked = 100; // and not one of them committed
        assertThat(gauge.standing().perMinute()).hasValue(660);
        assertThat(gauge.standing().left()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void aRunWithoutCallsCountsItsTalents() {
        gauge.begin(5000, Tally.NOTHING, null);
        goesOn(30, 1000);
        assertThat(gauge.standing().perMinute()).hasValue(2000);
        assertThat(gauge.standing().limit()).isEmpty();
        assertThat(gauge.standing().left()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void aThrottlesPauseIsShownAndAddedToTheRest() {
        gauge.begin(500, Tally.NOTHING, calls);
        goesOn(10, 50);
        calls.pause = Duration.ofSeconds(7);
        assertThat(gauge.standing().throttledUntil()).isEqualTo(BEGIN.plusSeconds(17));
        assertThat(gauge.standing().left()).isEqualTo(Duration.ofSeconds(97));
    }

    @Test
    void nobodyCanTellWhenNothingWasDoneForAMinute() {
        gauge.begin(500, Tally.NOTHING, calls);
        goesOn(10, 50);
        gauge.standing();
        later(70);
        assertThat(gauge.standing().perMinute()).hasValue(0);
        assertThat(gauge.standing().left()).isNull();
    }

    @Test
    void aDatabaseThatLetsTheRunWaitIsNamedAfterThreeSeconds() {
        gauge.begin(500, Tally.NOTHING, calls);
        goesOn(10, 50);
        gauge.waits();
        later(2);
        assertThat(gauge.standing().waitingSince()).isNull();
        gauge.waits(); // as it is tried again
        later(2);
        assertThat(gauge.standing().waitingSince()).isEqualTo(BEGIN.plusSeconds(10));
        gauge.goesOn();
        assertThat(gauge.standing().waitingSince()).isNull();
    }

    @Test
    void aDiscoveryHasAPaceButNoRest() {
        gauge.discovers(calls);
        assertThat(gauge.standing().found()).isEqualTo(Found.NOTHING);
        later(10);
        calls.sent += 50;
        gauge.discovered(700, BEGIN);
        gauge.discovered(3, BEGIN.plusSeconds(5));
        Standing standing = gauge.standing();
        assertThat(standing.found()).isEqualTo(new Found(703, BEGIN.plusSeconds(5)));
        assertThat(standing.perMinute()).hasValue(300);
        assertThat(standing.left()).isNull();
        assertThat(standing.isPlanned()).isFalse();

        gauge.plans();
        assertThat(gauge.standing().found()).isNull();
        assertThat(gauge.standing().perMinute()).isEmpty();
    }

    private void later(int seconds) {
        time = time.plusSeconds(seconds);
    }

    private void goesOn(int seconds, int talents) {
        later(seconds);
        calls.sent += talents;
        calls.asked += talents;
        gauge.advance(new Tally(talents, talents, 0, 0));
    }
}
