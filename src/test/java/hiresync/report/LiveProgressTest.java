package hiresync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class LiveProgressTest {
    private static final Instant BEGIN = Instant.parse("2026-11-25T18:00:00Z");

    private final List<String> log = new ArrayList<>();
    private Duration time = Duration.ZERO;

    @AutoClose
    private final LiveProgress progress = new LiveProgress(
            new Gauge(() -> time.toNanos(), () -> BEGIN.plus(time)),
            Duration.ofDays(1),
            new LogDisplay(log::add, new StandingText(ZoneOffset.UTC)));

    @Test
    void goesFromThePlanToTheEnd() {
        progress.show();
        progress.discovers(new Calls());
        progress.discovered(500, BEGIN);
        progress.show();
        progress.plans();
        progress.show();
        progress.begin(500, new Tally(100, 4, 0, 0), null);
        time = Duration.ofSeconds(30);
        progress.advance(new Tally(50, 50, 0, 0));
        progress.show();
        progress.waits();
        time = Duration.ofSeconds(60);
        progress.show();
        progress.close();
        progress.show();
        assertThat(log)
                .containsExactly(
                        "500 talents discovered, up to 2026-11-25",
                        "planning",
                        "150/500 talents, 30 %, 100/min, 3:30 left, 54 changed, 0 failed",
                        "150/500 talents, 30 %, 50/min, 7:00 left, 54 changed, 0 failed, waiting for the database since"
                                + " 18:00:30");
    }

    @Test
    void saysNothingWhereNobodyIsDue() {
        progress.begin(0, Tally.NOTHING, null);
        progress.show();
        assertThat(log).isEmpty();
    }

    @Test
    void showsByItselfThatNothingMoves() throws Exception {
        CountDownLatch shown = new CountDownLatch(2);
        try (LiveProgress watched = new LiveProgress(
                new Gauge(System::nanoTime, Instant::now),
                Duration.ofMillis(5),
                new LogDisplay(text -> shown.countDown(), new StandingText(ZoneOffset.UTC)))) {
            watched.begin(500, Tally.NOTHING, null);
            assertThat(shown.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
