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

    @Test
    void aThrottledCallSlowsTheShortestWindow() {
        SlidingWindows windows = windows("1000/1m,50/1s");
        Turn.Permit fiftieth = fill(windows, 50, 0);
        windows.throttled(fiftieth, Duration.ofSeconds(1), 1000 * MS);
        // 49 were there before: 0.7 of them are 34, one every 29.4 ms
        take(windows, 5000 * MS);
        assertThat(windows.tryTake(5000 * MS)).isEqualTo(new Turn.Wait(29_411_765));
    }

    @Test
    void theShortestWindowIsSlowedNoFurtherThanToNearlyFillTheLongerEvenly() {
        SlidingWindows windows = windows("1000/1m,50/1s");
        Turn.Permit fiftieth = fill(windows, 50, 0);
        for (int i = 0; i < 9; i++) {
            windows.throttled(fiftieth, Duration.ofSeconds(1), 1000 * MS);
        }
        // 1000 a minute are 16.7 a second; 0.9 of that are 15
        take(windows, 5000 * MS);
        assertThat(windows.tryTake(5000 * MS)).isEqualTo(new Turn.Wait(66_666_667));
    }

    @Test
    void whenCallsAreSpreadAThrottleTakesAHundredthFromWhatTheLongWindowHeld() {
        SlidingWindows windows = windows("100/1m,50/1s");
        // one every 2 s: the thirtieth found 29
        Turn.Permit last = fill(windows, 30, 2000);
        windows.throttled(last, null, 58_000 * MS);
        // half of 100 is the least on a guess, so 20 more fit
        for (int i = 0; i < 20; i++) {
            take(windows, 58_100 * MS + i * 20L * MS);
        }
        assertThat(windows.tryTake(58_600 * MS)).isEqualTo(new Turn.Wait(1_400 * MS + 1));
    }

    @Test
    void aResetBeyondTheShortWindowConvictsTheLongOne() {
        SlidingWindows windows = windows("100/10s,50/1s");
        Turn.Permit last = fill(windows, 31, 20);
        windows.throttled(last, Duration.ofSeconds(2), 600 * MS);
        // 30 were there before, less 1 are 29: two of the 31 have left by then, the third is due in 10 ms
        assertThat(windows.tryTake(10_030 * MS)).isEqualTo(new Turn.Wait(10 * MS + 1));
        take(windows, 10_041 * MS);
    }

    @Test
    void roomComesBackSlowlyAndThenFaster() {
        Allotment room = new Allotment(1000);
        room.yieldTo(500, 0);
        assertThat(room.at(5_000 * MS)).isEqualTo(500);
        assertThat(room.at(11_000 * MS)).isEqualTo(514); // 0.1 min: 1000 x (0.01 + 0.004)
        assertThat(room.at(35_000 * MS)).isEqualTo(650); // 0.5 min: 1000 x (0.05 + 0.1)
        assertThat(room.at(65_000 * MS)).isEqualTo(1000);
        assertThat(room.at(3_600_000 * MS)).isEqualTo(1000);
    }

    @Test
    void yieldingNeverMakesRoom() {
        Allotment room = new Allotment(50);
        room.yieldTo(30, 0);
        room.yieldTo(40, 0);
        assertThat(room.at(0)).isEqualTo(30);
        room.yieldTo(0, 0);
        assertThat(room.at(0)).isEqualTo(1);
    }

    /** Calls that arrive as they are sent, so many milliseconds apart; the last of them. */
    private static Turn.Permit fill(SlidingWindows windows, int calls, long apart) {
        Turn.Permit call = take(windows, 0);
        windows.arrived(call, 0);
        for (int i = 1; i < calls; i++) {
            long at = i * Math.max(apart, 20) * MS;
            call = take(windows, at);
            windows.arrived(call, at);
        }
        return call;
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
