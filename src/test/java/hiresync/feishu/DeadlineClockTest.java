package hiresync.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A deadline's clock runs while Feishu is waited for, and for nothing else. */
class DeadlineClockTest {
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);

    DeadlineClockTest() {
        timers.setRemoveOnCancelPolicy(true);
    }

    @AfterEach
    void stop() {
        timers.shutdownNow();
    }

    @Test
    void endsACallThatTakesTooLong() throws Exception {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Deadline deadline = new Deadline(timers, Duration.ofMillis(1), () -> ended.complete(null));
        ended.get(20, TimeUnit.SECONDS);
        assertThat(deadline.passed()).isTrue();
    }

    @Test
    void standsStillDuringAWaitAndGoesOnWhereItWas() {
        Deadline deadline = new Deadline(timers, Duration.ofHours(1), () -> {});

        deadline.standStillDuring(() -> assertThat(timers.getQueue()).isEmpty());

        Delayed timer = (Delayed) timers.getQueue().element();
        assertThat(timer.getDelay(TimeUnit.MINUTES)).isBetween(50L, 60L);
        assertThat(deadline.passed()).isFalse();
    }

    @Test
    void aCallThatIsOverHasNone() {
        Deadline deadline = new Deadline(timers, Duration.ofHours(1), () -> {});
        deadline.standStillDuring(() -> {});
        deadline.cancel();
        assertThat(timers.getQueue()).isEmpty();
    }
}
