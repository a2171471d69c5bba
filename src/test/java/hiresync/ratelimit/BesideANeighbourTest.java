package hiresync.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A caller that pauses as it is told, then goes on one at a time, beside another program on the same limits. */
class BesideANeighbourTest {
    private static final long MS = 1_000_000;
    private static final long SECOND = 1000 * MS;
    private static final long BEGIN = 10 * SECOND;
    private static final long END = 130 * SECOND;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void usesNearlyAllThatASteadyNeighbourLeaves(long seed) {
        Run run = new Run(seed);
        for (long at = 0; at < END; at += 200 * MS) {
            run.neighbourCalls(at);
        }
        run.play();
        // 1000 a minute less the neighbour's 300
        assertThat(run.answeredSince(BEGIN)).isGreaterThanOrEqualTo(2 * 700 * 95 / 100);
        assertThat(run.throttled).isLessThanOrEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aNeighbourThatCallsInBurstsIsNoReasonToGiveUpTheMinute(long seed) {
        Run run = new Run(seed);
        for (long burst = 3 * SECOND; burst < END; burst += 10 * SECOND) {
            for (int i = 0; i < 50; i++) {
                run.neighbourCalls(burst + i * 30L * MS);
            }
        }
        run.play();
        assertThat(run.answeredSince(BEGIN)).isGreaterThanOrEqualTo(2 * 700 * 70 / 100);
        assertThat(run.throttled).isLessThanOrEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void takesUpTheRoomOfANeighbourThatHasGone(long seed) {
        Run run = new Run(seed);
        for (long at = 0; at < END / 2; at += 200 * MS) {
            run.neighbourCalls(at);
        }
        run.play();
        assertThat(run.answeredSince(END - 60 * SECOND)).isGreaterThanOrEqualTo(980 * 75 / 100);
    }

    /** Answers take 100 to 300 ms, throttled ones too; the server says how long to wait, in whole seconds. */
    private static final class Run {
        private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparingLong(Event::at));
        private final SlidingWindows windows =
                new SlidingWindows(Limits.parse("1000/1m,50/1s").share(0.98), Duration.ofMillis(75), 0, List.of());
        private final Server minute = new Server(1000, 60 * SECOND);
        private final Server second = new Server(50, SECOND);
        private final Deque<Long> answers = new ArrayDeque<>();
        private final Random random;
        private int inFlight;
        private long pausedUntil;
        private boolean probing;
        private Turn.@Nullable Permit probe;
        int throttled;

        Run(long seed) {
            this.random = new Random(seed);
        }

        void neighbourCalls(long at) {
            events.add(new Event(at, () -> {
                var unused = reset(at);
            }));
        }

        void play() {
            for (long now = 0; now < END; now += MS) {
                while (!events.isEmpty() && events.peek().at() <= now) {
                    events.remove().action().run();
                }
                boolean free = inFlight < 96 && now >= pausedUntil && !(probing && probe != null);
                if (free && windows.tryTake(now) instanceof Turn.Permit permit) {
                    call(permit, now);
                }
            }
        }

        long answeredSince(long moment) {
            return answers.stream().filter(at -> at >= moment).count();
        }

        private void call(Turn.Permit permit, long now) {
            inFlight++;
            probe = probing ? permit : null;
            windows.sent(permit, now);
            long arrival = now + random.nextLong(4 * MS);
            long answer = arrival + 100 * MS + random.nextLong(200 * MS);
            events.add(new Event(arrival, () -> {
                long reset = reset(arrival);
                events.add(new Event(answer, () -> answered(permit, reset, answer)));
            }));
        }

        private void answered(Turn.Permit permit, long reset, long now) {
            inFlight--;
            windows.arrived(permit, now);
            if (reset > 0) {
                throttled += now >= BEGIN ? 1 : 0;
                windows.throttled(permit, Duration.ofNanos(reset), now);
                pausedUntil = Math.max(pausedUntil, now + reset);
                probe = probing && probe != permit ? probe : null;
                probing = true;
                return;
            }
            answers.add(now);
            if (permit == probe) {
                probing = false;
            }
        }

        /** Counts a call on its arrival; 0 when there was room for it. */
        private long reset(long now) {
            return Math.max(minute.reset(now), second.reset(now));
        }
    }

    /** One window of the server, in which throttled calls count too. */
    private record Server(int calls, long length, Deque<Long> arrivals) {
        Server(int calls, long length) {
            this(calls, length, new ArrayDeque<>());
        }

        long reset(long now) {
            boolean full = arrivals.size() == calls && now - arrivals.getFirst() < length;
            arrivals.addLast(now);
            if (arrivals.size() > calls) {
                arrivals.removeFirst();
            }
            long left = arrivals.getFirst() + length - now;
            return full ? (Math.max(1, left) + SECOND - 1) / SECOND * SECOND : 0;
        }
    }

    private record Event(long at, Runnable action) {}
}
