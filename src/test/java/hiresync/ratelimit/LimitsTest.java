package hiresync.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    @Test
    void readsTheDocumentedLimits() {
        assertThat(Limits.parse(" 1000/1m, 50/1s ").each())
                .containsExactly(new Limit(1000, Duration.ofMinutes(1)), new Limit(50, Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @CsvSource({"7/250ms, PT0.25S", "7/10s, PT10S", "7/2m, PT2M", "7/24h, PT24H"})
    void readsEveryUnit(String text, Duration per) {
        assertThat(Limits.parse(text).each()).containsExactly(new Limit(7, per));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void emptyTextMeansNoLimit(String text) {
        assertThat(Limits.parse(text).each()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "50/s", "50/1", "50/1d", "-1/1s", "1.5/1s", "50/1s,", ",", "0/1s", "5/0s", "1/25h"})
    void refusesWhatIsNoLimit(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.parse(text))
                .withMessageContaining("\" is no limit: ");
    }

    @Test
    void saysHowALimitIsWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.parse("1000/1m,50 per second"))
                .withMessage("\"50 per second\" is no limit: write calls/time, such as 50/1s, with the time in ms, s,"
                        + " m or h");
    }

    @ParameterizedTest
    @CsvSource({"1000, 0.98, 980", "50, 0.98, 49", "100, 0.29, 29", "50, 0.999, 49", "3, 0.1, 1", "50, 1, 50"})
    void takesOurShareRoundedDownButNeverNothing(int calls, double share, int ours) {
        assertThat(new Limits(List.of(new Limit(calls, Duration.ofSeconds(1))))
                        .share(share)
                        .each())
                .containsExactly(new Limit(ours, Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "'1000/1m,50/1s', 0, PT0S",
        "'1000/1m,50/1s', 1, PT0S",
        "'1000/1m,50/1s', 51, PT1S", // spaced by 20 ms
        "'1000/1m,50/1s', 1000, PT19.98S",
        "'1000/1m,50/1s', 1001, PT1M", // a minute after the first
        "'50/1s,1000/1m', 2500, PT2M9.98S", // two minutes, and 499 spaces
        "'10/1m', 25, PT2M24S", // 24 spaces of 6 s
        "'100/1m,50/1s,1000/1h', 1001, PT1H",
        "'100/1m,50/1s,1000/1h', 1000, PT9M1.98S",
        "'1000/1m,5/1s', 1000, PT3M19.8S", // the minute is never full
        "'', 1000000, PT0S",
    })
    void theLeastTimeOfManyCalls(String limits, long calls, Duration time) {
        assertThat(Limits.parse(limits).time(calls)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"'1000/1m,50/1s', 1000", "'1000/1m,5/1s', 300", "'10/1h', 0.16666666666666666"})
    void callsAMinuteInTheLongRun(String limits, double perMinute) {
        assertThat(Limits.parse(limits).perMinute()).hasValue(perMinute);
    }

    @Test
    void withoutALimitThereIsNoTellingHowMany() {
        assertThat(Limits.parse("").perMinute()).isEmpty();
    }
}
