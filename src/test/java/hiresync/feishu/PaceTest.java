package hiresync.feishu;

import static hiresync.feishu.ScriptedServer.answer;
import static hiresync.feishu.ScriptedServer.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import hiresync.ratelimit.Limits;
import hiresync.ratelimit.SlidingWindows;
import hiresync.ratelimit.Turn;
import hiresync.talent.TalentId;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final TalentId TALENT = new TalentId("7001");
    private static final String THROTTLED = "{\"code\":99991400}";

    private final ScriptedServer server;
    private final HandTime time = new HandTime();
    private final TestSettings given;
    private final ExecutorService callers = Executors.newCachedThreadPool();

    PaceTest() throws IOException {
        server = new ScriptedServer();
        given = new TestSettings(server.url());
        given.fixedToken = "t";
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        server.close();
    }

    @Test
    void callsAreSpacedByTheShareOfTheLimit() throws Exception {
        given.limits = "1000/1m,50/1s";
        try (Feishu feishu = given.feishu(time)) {
            for (int i = 0; i < 3; i++) {
                feishu.interviewsOf(TALENT);
            }
            assertThat(feishu.stats().turnWait()).isEqualTo(Duration.ofNanos(2 * 20_408_164));
        }
        assertThat(time.slept).containsExactly(Duration.ofNanos(20_408_164), Duration.ofNanos(20_408_164));
    }

    @Test
    void callsOfAnEarlierProcessCountInTheWindows() throws Exception {
        given.limits = "2/1m";
        given.share = 1;
        List<Instant> recent = List.of(
                HandTime.BEGIN.minusSeconds(20), HandTime.BEGIN.minusSeconds(40), HandTime.BEGIN.minusSeconds(80));
        try (Feishu feishu = new Feishu(given.settings(), recent, CallCap.NONE, time.outside())) {
            feishu.interviewsOf(TALENT);
        }
        assertThat(time.nanos.get()).isEqualTo(Duration.ofSeconds(20).toNanos() + 1);
    }

    @Test
    void aThrottledCallWaitsForTheResetAndCostsNoTry() throws Exception {
        given.attempts = 1;
        server.then(
                answer(429, THROTTLED, Map.of("x-ogw-ratelimit-reset", "7")),
                answer(200, THROTTLED, Map.of("x-ogw-ratelimit-reset", "3")));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            assertThat(feishu.stats().throttled()).isEqualTo(2);
            assertThat(feishu.stats().throttleWait()).isEqualTo(Duration.ofSeconds(10));
            assertThat(feishu.interviewPace().pause()).isZero();
        }
        assertThat(time.slept).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(3));
    }

    @Test
    void withoutAResetThePauseIsDrawnAndGrows() throws Exception {
        server.then(Collections.nCopies(4, sample("http429_99991400_frequency_limit.json"))
                .toArray(ScriptedServer.Script[]::new));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
        }
        assertThat(time.slept).hasSize(4);
        assertThat(time.slept.get(0)).isLessThanOrEqualTo(Duration.ofMillis(500));
        assertThat(time.slept).anyMatch(pause -> pause.compareTo(Duration.ofMillis(500)) > 0);
    }

    @Test
    void whoeverComesDuringAPauseWaitsForItsEnd() throws Exception {
        Brakes brakes = new Brakes(time.outside().sleeper());
        SlidingWindows unlimited = new SlidingWindows(Limits.parse(""), Duration.ZERO, 0, List.of());
        Pace pace = new Pace(unlimited, brakes, time.nanos::get, failure -> Duration.ofSeconds(1), new Counters());
        Turn.Permit call = Objects.requireNonNull(pace.turn());
        pace.throttled(call, Duration.ofSeconds(9));
        pace.throttled(call, Duration.ofSeconds(4));
        pace.throttled(call, null);
        assertThat(pace.turn()).isNotNull();
        assertThat(time.slept).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void afterThePauseOneGoesFirstAndTheOthersAwaitItsAnswer() throws Exception {
        Held held = new Held();
        server.then(answer(429, THROTTLED, Map.of("x-ogw-ratelimit-reset", "1")), held);
        try (Feishu feishu = given.feishu(time)) {
            Future<Reply> first = callers.submit(() -> feishu.interviewsOf(TALENT));
            held.received.await();
            List<Thread> others = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                others.add(waiting(() -> feishu.interviewsOf(TALENT)));
            }
            assertThat(server.calls).hasSize(2);
            held.released.countDown();
            assertThat(first.get()).isInstanceOf(Reply.Accepted.class);
            for (Thread other : others) {
                other.join();
            }
        }
        assertThat(server.calls).hasSize(5);
    }

    @Test
    void whenTheFirstIsThrottledAgainAnotherGoesAfterTheNextPause() throws Exception {
        server.then(
                answer(429, THROTTLED, Map.of("x-ogw-ratelimit-reset", "1")),
                answer(429, THROTTLED, Map.of("x-ogw-ratelimit-reset", "2")),
                sample("http502_gateway.html"));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
        }
        assertThat(time.slept).startsWith(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void stopWakesThoseWhoAwaitTheFirst() throws Exception {
        Held held = new Held();
        server.then(answer(429, THROTTLED, Map.of("x-ogw-ratelimit-reset", "1")), held);
        try (Feishu feishu = given.feishu(time)) {
            Future<Reply> first = callers.submit(() -> feishu.interviewsOf(TALENT));
            held.received.await();
            Future<Reply> other = callers.submit(() -> feishu.interviewsOf(TALENT));
            feishu.stop();
            assertThat(other.get()).isEqualTo(new Reply.NotAsked());
            held.released.countDown();
            assertThat(first.get()).isInstanceOf(Reply.Accepted.class);
        }
    }

    @Test
    void oneThrottlePausesEverybody() throws Exception {
        Semaphore asleep = new Semaphore(0);
        server.then(answer(429, THROTTLED, Map.of("x-ogw-ratelimit-reset", "9")));
        try (Feishu feishu = new Feishu(given.settings(), List.of(), CallCap.NONE, time.outsideAsleep(asleep))) {
            Future<Reply> throttled = callers.submit(() -> feishu.interviewsOf(TALENT));
            asleep.acquire();
            Future<Reply> other = callers.submit(() -> feishu.interviewsOf(TALENT));
            assertThat(feishu.interviewPace().pause()).isEqualTo(Duration.ofSeconds(9));
            feishu.stop();
            assertThat(throttled.get()).isEqualTo(new Reply.NotAsked());
            assertThat(other.get()).isEqualTo(new Reply.NotAsked());
        }
        assertThat(server.calls).hasSize(1);
        assertThat(time.slept).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void tenMinutesOfThrottlesWithoutAnAnswerAreAnOutage() throws Exception {
        server.then(Collections.nCopies(11, answer(429, THROTTLED, Map.of("x-ogw-ratelimit-reset", "60")))
                .toArray(ScriptedServer.Script[]::new));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
            assertThat(feishu.halt().map(Halt::reason)).contains(Halt.Reason.OUTAGE);
        }
        assertThat(server.calls).hasSize(11);
    }

    @Test
    void aResetBeyondTheBoundIsNotWaitedFor() throws Exception {
        server.then(answer(429, THROTTLED, Map.of("x-ogw-ratelimit-reset", "86400")));
        try (Feishu feishu = given.feishu(time)) {
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
            assertThat(feishu.halt().map(Halt::reason)).contains(Halt.Reason.OUTAGE);
        }
        assertThat(time.slept).isEmpty();
    }

    @Test
    void stopWakesThoseWhoWaitForTheirTurn() throws Exception {
        given.limits = "1/1h";
        Semaphore asleep = new Semaphore(0);
        try (Feishu feishu = new Feishu(given.settings(), List.of(), CallCap.NONE, time.outsideAsleep(asleep))) {
            assertThat(feishu.interviewsOf(TALENT)).isInstanceOf(Reply.Accepted.class);
            List<Future<Reply>> waiting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                waiting.add(callers.submit(() -> feishu.interviewsOf(TALENT)));
            }
            asleep.acquire();
            feishu.stop();
            for (Future<Reply> reply : waiting) {
                assertThat(reply.get()).isEqualTo(new Reply.NotAsked());
            }
            assertThat(feishu.halt()).isEmpty();
        }
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void stopWakesThoseWhoWaitForARetry() throws Exception {
        Semaphore asleep = new Semaphore(0);
        server.then(sample("http502_gateway.html"));
        try (Feishu feishu = new Feishu(given.settings(), List.of(), CallCap.NONE, time.outsideAsleep(asleep))) {
            Future<Reply> reply = callers.submit(() -> feishu.interviewsOf(TALENT));
            asleep.acquire();
            feishu.stop();
            assertThat(reply.get()).isEqualTo(new Reply.NotAsked());
        }
    }

    @Test
    void aCallInFlightAtTheStopFinishesAndCounts() throws Exception {
        Held held = new Held();
        server.then(held);
        try (Feishu feishu = given.feishu(time)) {
            Future<Reply> reply = callers.submit(() -> feishu.interviewsOf(TALENT));
            held.received.await();
            feishu.stop();
            held.released.countDown();
            assertThat(reply.get()).isInstanceOf(Reply.Accepted.class);
            assertThat(feishu.interviewsOf(TALENT)).isEqualTo(new Reply.NotAsked());
        }
    }

    /** Returns when the call waits for something. */
    private static Thread waiting(Callable<?> call) {
        Thread thread = new Thread(() -> {
            try {
                var unused = call.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    /** An answer that is kept back. */
    private static final class Held implements ScriptedServer.Script {
        final CountDownLatch received = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);

        @Override
        public void play(HttpExchange exchange) throws IOException {
            received.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            answer(200, ScriptedServer.ACCEPTED).play(exchange);
        }
    }
}
