package hiresync.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many callers against a pretend server that meets each call within its travel time, and answers much later. */
class LimitsHoldOnArrivalTest {
    private static final long MS = 1_000_000;
    private static final long SECOND = 1000 * MS;
    private static final long TRAVEL = 75 * MS;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noWindowOfTheServerEverHoldsMoreThanTheLimit(long seed) {
        Run run = new Run("1000/1m,50/1s", seed, 32, 900 * MS, 240 * SECOND, 0.002);
        assertThat(run.mostWithin(SECOND)).isLessThanOrEqualTo(49);
        assertThat(run.mostWithin(60 * SECOND)).isLessThanOrEqualTo(980);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void threeLimitsHoldTogether(long seed) {
        Run run = new Run("1000/1m,170/10s,50/1s", seed, 32, 400 * MS, 120 * SECOND, 0);
        assertThat(run.mostWithin(SECOND)).isLessThanOrEqualTo(49);
        assertThat(run.mostWithin(10 * SECOND)).isLessThanOrEqualTo(166);
        assertThat(run.mostWithin(60 * SECOND)).isLessThanOrEqualTo(980);
    }

    @Test
    void nineHundredCallsOfASecondAndAHalfAreSentInTwentySeconds() {
        Run run = new Run("1000/1m,50/1s", 1, 96, 1500 * MS, 20 * SECOND, 0);
        assertThat(run.arrivals).hasSizeGreaterThanOrEqualTo(900);
    }

    @Test
    void aMinuteAtFiftyMillisecondsReachesTheShare() {
        Run run = new Run("1000/1m,50/1s", 1, 32, 50 * MS, 60 * SECOND, 0);
        assertThat(run.arrivals).hasSizeGreaterThanOrEqualTo(980 * 97 / 100);
    }

    @Test
    void tenMinutesAtThreeHundredMillisecondsReachTheShare() {
        Run run = new Run("1000/1m,50/1s", 1, 32, 300 * MS, 600 * SECOND, 0);
        assertThat(run.arrivals).hasSizeGreaterThanOrEqualTo(9800 * 97 / 100);
    }

    @Test
    void theShortLimitAloneIsUsedButForTheTravelTime() {
        Run run = new Run("50/1s", 1, 32, 10 * MS, 60 * SECOND, 0);
        assertThat(run.arrivals).hasSizeGreaterThanOrEqualTo(49 * 60 * 97 / 100);
    }

    /** One simulated run; answers take up to {@code latency}, and now and then everybody stalls for up to 3 s. */
    private static final class Run {
        final List<Long> arrivals = new ArrayList<>();

        Run(String limits, long seed, int callers, long latency, long length, double stalls) {
            Random random = new Random(seed);
            SlidingWindows windows =
                    new SlidingWindows(Limits.parse(limits).share(0.98), Duration.ofNanos(TRAVEL), 0, List.of());
            PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingLong(Event::at));
            int inFlight = 0;
            long now = 0;
            while (now < length) {
                while (!events.isEmpty() && events.peek().at() <= now) {
                    Event event = events.remove();
                    if (event.left()) {
                        // a call leaves when the program gets to it, which may have stalled
                        windows.sent(event.permit(), now);
                        long travel = random.nextLong(Math.min(TRAVEL, latency) + 1);
                        arrivals.add(now + travel);
                        events.add(
                                new Event(event.permit(), now + travel + random.nextLong(latency - travel + 1), false));
                    } else {
                        windows.arrived(event.permit(), now);
                        inFlight--;
                    }
                }
                Turn turn = inFlight < callers ? windows.tryTake(now) : new Turn.Wait(Long.MAX_VALUE / 2);
                if (turn instanceof Turn.Permit permit) {
                    events.add(new Event(permit, now + random.nextLong(2 * MS), true));
                    inFlight++;
                } else if (turn instanceof Turn.Wait wait) {
                    long next =
                            events.isEmpty() ? Long.MAX_VALUE : events.peek().at();
                    now = Math.min(now + wait.nanos(), next);
                }
                now += random.nextDouble() < stalls ? random.nextLong(3 * SECOND) : 0;
            }
            arrivals.sort(Comparator.naturalOrder());
        }

        int mostWithin(long length) {
            int most = 0;
            int first = 0;
            for (int last = 0; last < arrivals.size(); last++) {
                while (arrivals.get(last) - arrivals.get(first) > length) {
                    first++;
                }
                most = Math.max(most, last - first + 1);
            }
            return most;
        }
    }

    /** A call leaves, or is answered. */
    private record Event(Turn.Permit permit, long at, boolean left) {}
}
