package hiresync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hiresync.sandbox.ArrivalWindows.Throttle;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ArrivalWindowsTests {
    private static final long MILLI = 1_000_000;

    /** Begins just before the clock's sign turns: a monotonic clock may. */
    private final AtomicLong clock = new AtomicLong(-10 * MILLI);

    @Test
    void admitsFiftyInASecondAndNotOneMore() {
        ArrivalWindows windows = windows("50/1s");
        admits(windows, 50);
        assertThat(windows.arrive()).contains(new Throttle(50, 1));
    }

    @Test
    void slides() {
        ArrivalWindows windows = windows("2/1s");
        admits(windows, 1);
        wait(600);
        admits(windows, 1);
        wait(399);
        assertThat(windows.arrive()).isPresent();
        // the refused one counted: with the one at 600 there are two in the last second
        wait(2);
        assertThat(windows.arrive()).isPresent();
        wait(1000);
        admits(windows, 1);
    }

    @Test
    void aCallIsForgottenExactlyOneWindowLater() {
        ArrivalWindows windows = windows("1/1s");
        admits(windows, 1);
        wait(1000);
        admits(windows, 1);
        wait(999);
        assertThat(windows.arrive()).isPresent();
    }

    @Test
    void everyRefusedCallPutsTheEndOff() {
        ArrivalWindows windows = windows("1/1s");
        admits(windows, 1);
        for (int i = 0; i < 5; i++) {
            wait(900);
            assertThat(windows.arrive()).isPresent();
        }
        wait(1000);
        admits(windows, 1);
    }

    @Test
    void tellsTheLimitWithTheLongerWait() {
        ArrivalWindows windows = windows("4/1m, 2/1s");
        admits(windows, 2);
        wait(20_000);
        admits(windows, 2);
        // of the last four one came at the start and three now: the next may when that one is a minute old
        assertThat(windows.arrive()).contains(new Throttle(4, 40));
    }

    @Test
    void admitsEverythingWithoutLimits() {
        admits(windows(""), 5000);
    }

    @Test
    void saysWhatALimitLooksLike() {
        for (String limits : new String[] {"50", "0/1s", "50/1d", "x"}) {
            assertThatThrownBy(() -> windows(limits))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a limit reads 1000/1m or 50/1s, not " + limits);
        }
    }

    private ArrivalWindows windows(String limits) {
        return ArrivalWindows.parse(limits, clock::get);
    }

    private static void admits(ArrivalWindows windows, int calls) {
        for (int i = 0; i < calls; i++) {
            assertThat(windows.arrive()).isEmpty();
        }
    }

    private void wait(int millis) {
        clock.addAndGet(millis * MILLI);
    }
}
