package hiresync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineProgressTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong nanos = new AtomicLong(-7);
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final LineProgress progress =
            new LineProgress(new PrintStream(said, true, StandardCharsets.UTF_8), nanos::get);

    @Test
    void saysNothingBeforeThirtySecondsHavePassed() {
        progress.begin(5000, 0);
        later(29);
        progress.advance(500, 3, 1, "");
        assertThat(lines()).isEmpty();
    }

    @Test
    void saysALineEveryThirtySecondsWithTheRateSinceTheStart() {
        progress.begin(5000, 0);
        later(30);
        progress.advance(500, 3, 1, "");
        later(29);
        progress.advance(400, 2, 0, "");
        later(1);
        progress.advance(60, 0, 0, "throttled until 02:01");
        assertThat(lines())
                .containsExactly(
                        "500/5000 talents, 16.7/s, 3 changed, 1 failed",
                        "960/5000 talents, 16.0/s, 5 changed, 1 failed, throttled until 02:01");
    }

    @Test
    void aResumedRunsRateIsOfThisStartAlone() {
        progress.begin(5000, 4000);
        later(50);
        progress.advance(500, 500, 0, "");
        assertThat(lines()).containsExactly("4500/5000 talents, 10.0/s, 500 changed, 0 failed");
    }

    private void later(long seconds) {
        nanos.addAndGet(seconds * SECOND);
    }

    private List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
