package hiresync.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SlidingWindowsTest {
    private static final long MS = 1_000_000;
    private static final Duration TRAVEL = Duration.ofMillis(75);

    @Test
    void withoutLimitsNobodyWaits() {
        SlidingWindows windows = windows("");
        for (int i = 0; i < 1000; i++) {
            take(windows, 0);
        }
    }

    @Test
    void spacesCallsAtThePaceOfTheShortestLimit() {
        SlidingWindows windows = windows("1000/1m,10/1s");
        take(windows, 0);
        assertThat(windows.tryTake(30 * MS)).isEqualTo(new Turn.Wait(70 * MS));
        take(windows, 100 * MS);
    }

    @Test
    void allowsNoBurstAfterAStall() {
        SlidingWindows windows = windows("10/1s");
        windows.arrived(take(windows, 0), 0);
        take(windows, 60_000 * MS);
        assertThat(windows.tryTake(60_000 * MS)).isEqualTo(new Turn.Wait(100 * MS));
    }

    @Test
    void countsACallUntilAWholeWindowAfterItsAnswer() {
        SlidingWindows windows = windows("1/1s");
        Turn.Permit call = take(windows, 0);
        windows.arrived(call, 300 * MS);
        assertThat(windows.tryTake(1000 * MS)).isEqualTo(new Turn.Wait(300 * MS + 1));
        take(windows, 1300 * MS + 1);
    }

    @Test
    void keepsCountingACallThatIsNotAnswered() {
        SlidingWindows windows = windows("1/1s");
        take(windows, 0);
        assertThat(windows.tryTake(3_600_000 * MS)).isEqualTo(new Turn.Wait(1000 * MS + 1));
    }

    @Test
    void countsACallThatHasLeftAsLongAsItMayTravelAndAWindowMore() {
        SlidingWindows windows = windows("1/1s");
        windows.sent(take(windows, 0), 200 * MS);
        assertThat(windows.tryTake(1000 * MS)).isEqualTo(new Turn.Wait(275 * MS + 1));
        take(windows, 1275 * MS + 1);
    }

    @Test
    void anAnswerBeforeThatShortensIt() {
        SlidingWindows windows = windows("1/1s");
        Turn.Permit call = take(windows, 0);
        windows.sent(call, 200 * MS);
        windows.arrived(call, 210 * MS);
        assertThat(windows.tryTake(1000 * MS)).isEqualTo(new Turn.Wait(210 * MS + 1));
        take(windows, 1210 * MS + 1);
    }

    @Test
    void anAnswerAfterThatChangesNothing() {
        SlidingWindows windows = windows("2/1s");
        Turn.Permit call = take(windows, 0);
        windows.sent(call, 0);
        take(windows, 500 * MS);
        windows.arrived(call, 900 * MS);
        assertThat(windows.tryTake(1000 * MS)).isEqualTo(new Turn.Wait(75 * MS + 1));
    }

    @Test
    void waitsForTheSlowerOfTwoLimits() {
        SlidingWindows windows = windows("2/1m,10/1s");
        windows.arrived(take(windows, 0), 0);
        windows.arrived(take(windows, 100 * MS), 100 * MS);
        assertThat(windows.tryTake(200 * MS)).isEqualTo(new Turn.Wait(59_800 * MS + 1));
    }

    @Test
    void catchesUpLostTimeAtThePaceOfTheShortLimitAlone() {
        SlidingWindows windows = windows("60/1m,10/1s");
        for (int i = 0; i < 60; i++) {
            long now = 50_000 * MS + i * 101L * MS;
            windows.arrived(take(windows, now), now);
        }
        assertThat(windows.tryTake(56_060 * MS)).isEqualTo(new Turn.Wait(53_940 * MS + 1));
    }

    @Test
    void anArrivalToldTwiceLeavesTheCountOnce() {
        SlidingWindows windows = windows("2/1s");
        Turn.Permit call = take(windows, 0);
        windows.arrived(call, 0);
        windows.arrived(call, 0);
        take(windows, 500 * MS);
        assertThat(windows.tryTake(1000 * MS)).isEqualTo(new Turn.Wait(1));
    }

    @Test
    void timeNeverRunsBack() {
        SlidingWindows windows = windows("1/1s");
        windows.arrived(take(windows, 500 * MS), 500 * MS);
        assertThat(windows.tryTake(0)).isEqualTo(new Turn.Wait(1000 * MS + 1));
    }

    @Test
    void worksAcrossTheOverflowOfTheClock() {
        long start = Long.MAX_VALUE - 200 * MS;
        SlidingWindows windows = new SlidingWindows(Limits.parse("1/1s"), TRAVEL, start, List.of(start - 100 * MS));
        assertThat(windows.tryTake(start)).isEqualTo(new Turn.Wait(900 * MS + 1));
        windows.arrived(take(windows, start + 900 * MS + 1), start + 950 * MS);
        assertThat(windows.tryTake(start + 1000 * MS)).isEqualTo(new Turn.Wait(950 * MS + 1));
    }

    @Test
    void startsWithTheCallsOfTheLastMinute() {
        List<Long> earlier =
                LongStream.of(-5_000 * MS, -70_000 * MS, -1_000 * MS).boxed().toList();
        SlidingWindows windows = new SlidingWindows(Limits.parse("3/1m"), TRAVEL, 0, earlier);
        take(windows, 19_000 * MS);
        assertThat(windows.tryTake(39_000 * MS)).isEqualTo(new Turn.Wait(16_000 * MS + 1));
    }

    @Test
    void moreEarlierCallsThanALimitHoldsFreeAPlaceWhenTheNewestDo() {
        SlidingWindows windows =
                new SlidingWindows(Limits.parse("2/1s"), TRAVEL, 0, List.of(0L, -100 * MS, -200 * MS, -300 * MS));
        assertThat(windows.tryTake(600 * MS)).isEqualTo(new Turn.Wait(300 * MS + 1));
    }

    @Test
    void anEarlierCallInTheFutureCountsAsNow() {
        SlidingWindows windows =
                new SlidingWindows(Limits.parse("1/1s"), TRAVEL, 0, Collections.nCopies(3, 9_000 * MS));
        assertThat(windows.tryTake(1000 * MS)).isEqualTo(new Turn.Wait(1));
    }

    private static SlidingWindows windows(String limits) {
        return new SlidingWindows(Limits.parse(limits), TRAVEL, 0, List.of());
    }

    private static Turn.Permit take(SlidingWindows windows, long now) {
        Turn turn = windows.tryTake(now);
        assertThat(turn).isInstanceOf(Turn.Permit.class);
        return (Turn.Permit) turn;
    }
}
