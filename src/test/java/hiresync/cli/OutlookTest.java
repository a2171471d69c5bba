package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.feishu.CallCap;
import hiresync.feishu.Halt;
import hiresync.ratelimit.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlookTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    /** A call every 100 ms, and no more than 300 a minute. */
    private static final Limits LIMITS = Limits.parse("300/1m,10/1s");

    @Test
    void aRunEndsWithItsLastCall() {
        assertThat(Outlook.of(301, LIMITS, List.of(), Window.OPEN, NOW))
                .isEqualTo(new Outlook(301, Duration.ofMinutes(1), Instant.parse("2026-11-22T02:01:00Z")));
    }

    /** 200 calls from 20 s to 0.1 s ago: the minute has room for 100, then for 200 when those are a minute old, and so on. */
    @ParameterizedTest
    @CsvSource({
        "1, 0",
        "100, 9900",
        "101, 40000",
        "300, 59900",
        "301, 60000",
        "400, 69900",
        "401, 100000",
        "500, 109900"
    })
    void theLastMinutesCallsCount(long talents, long millis) {
        assertThat(Outlook.of(talents, LIMITS, lastTwentySeconds(), Window.OPEN, NOW)
                        .takes())
                .isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void aWindowClosesAfterTheLastCallThatTheOthersLeft() {
        assertThat(Outlook.of(500, LIMITS, lastTwentySeconds(), closing(Duration.ofSeconds(39)), NOW))
                .isEqualTo(new Outlook(100, Duration.ofMillis(9_900), NOW.plusMillis(9_900)));
    }

    private static List<Duration> lastTwentySeconds() {
        return LongStream.rangeClosed(1, 200)
                .mapToObj(i -> Duration.ofMillis(100 * i))
                .toList();
    }

    @Test
    void nobodyTakesNoTime() {
        assertThat(Outlook.of(0, LIMITS, List.of(), Window.OPEN, NOW)).isEqualTo(new Outlook(0, Duration.ZERO, NOW));
    }

    @Test
    void aWindowCutsARunAtTheLastCallThatFits() {
        Outlook halfAMinute = Outlook.of(1000, LIMITS, List.of(), closing(Duration.ofSeconds(59)), NOW);
        assertThat(halfAMinute.calls()).as("the minute's 300").isEqualTo(300);
        assertThat(halfAMinute.takes()).isEqualTo(Duration.ofMillis(29_900));
        assertThat(Outlook.of(1000, LIMITS, List.of(), closing(Duration.ofSeconds(2)), NOW)
                        .calls())
                .isEqualTo(21);
        assertThat(Outlook.of(1000, LIMITS, List.of(), closing(Duration.ofHours(1)), NOW)
                        .calls())
                .isEqualTo(1000);
    }

    @Test
    void noMoreAreCalledThanMayBe() {
        Window fifty = new Window(null, "", new CallCap(50, Halt.Reason.WINDOW, ""));
        assertThat(Outlook.of(1000, LIMITS, List.of(), fifty, NOW))
                .isEqualTo(new Outlook(50, Duration.ofMillis(4_900), NOW.plusMillis(4_900)));
        assertThat(Outlook.of(20, LIMITS, List.of(), fifty, NOW).calls()).isEqualTo(20);
    }

    @Test
    void withoutALimitNobodyKnowsHowLongItTakes() {
        assertThat(Outlook.of(1000, Limits.parse(""), List.of(), closing(Duration.ofSeconds(2)), NOW))
                .isEqualTo(new Outlook(1000, null, null));
    }

    private static Window closing(Duration in) {
        return new Window(NOW.plus(in), "", CallCap.NONE);
    }
}
