package hiresync.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({"1, 500", "2, 1000", "3, 2000", "6, 16000", "7, 30000", "1000000, 30000"})
    void doublesUpToTheCap(int failure, long ceilingMillis) {
        assertThat(BACKOFF.delay(failure, new Highest())).isEqualTo(Duration.ofMillis(ceilingMillis));
    }

    @Test
    void spreadsOverTheWholeRange() {
        Random random = new Random(7);
        double mean = IntStream.range(0, 10_000)
                .mapToLong(i -> BACKOFF.delay(2, random).toMillis())
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(480.0, 520.0);
    }

    @Test
    void refusesACapBelowTheBase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    /** Always draws the highest number allowed. */
    private static final class Highest implements RandomGenerator {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
