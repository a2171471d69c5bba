package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.feishu.CallCap;
import hiresync.feishu.Halt;
import hiresync.ratelimit.Limits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutlookTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    /** A call every 100 ms, and no more than 300 a minute. */
    private static final Limits LIMITS = Limits.parse("300/1m,10/1s");

    @Test
    void aRunEndsWithItsLastCall() {
        assertThat(Outlook.of(301, LIMITS, Window.OPEN, NOW))
                .isEqualTo(new Outlook(301, Duration.ofMinutes(1), Instant.parse("2026-11-22T02:01:00Z")));
    }

    @Test
    void nobodyTakesNoTime() {
        assertThat(Outlook.of(0, LIMITS, Window.OPEN, NOW)).isEqualTo(new Outlook(0, Duration.ZERO, NOW));
    }

    @Test
    void aWindowCutsARunAtTheLastCallThatFits() {
        Outlook halfAMinute = Outlook.of(1000, LIMITS, closing(Duration.ofSeconds(59)), NOW);
        assertThat(halfAMinute.calls()).as("the minute's 300").isEqualTo(300);
        assertThat(halfAMinute.takes()).isEqualTo(Duration.ofMillis(29_900));
        assertThat(Outlook.of(1000, LIMITS, closing(Duration.ofSeconds(2)), NOW).calls())
                .isEqualTo(21);
        assertThat(Outlook.of(1000, LIMITS, closing(Duration.ofHours(1)), NOW).calls())
                .isEqualTo(1000);
    }

    @Test
    void noMoreAreCalledThanMayBe() {
        Window fifty = new Window(null, "", new CallCap(50, Halt.Reason.WINDOW, ""));
        assertThat(Outlook.of(1000, LIMITS, fifty, NOW))
                .isEqualTo(new Outlook(50, Duration.ofMillis(4_900), NOW.plusMillis(4_900)));
        assertThat(Outlook.of(20, LIMITS, fifty, NOW).calls()).isEqualTo(20);
    }

    @Test
    void withoutALimitNobodyKnowsHowLongItTakes() {
        assertThat(Outlook.of(1000, Limits.parse(""), closing(Duration.ofSeconds(2)), NOW))
                .isEqualTo(new Outlook(1000, null, null));
    }

    private static Window closing(Duration in) {
        return new Window(NOW.plus(in), "", CallCap.NONE);
    }
}
