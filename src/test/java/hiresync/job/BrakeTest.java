package hiresync.job;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.warehouse.RunEnd;
import org.junit.jupiter.api.Test;

class BrakeTest {
    @Test
    void isOffUntilSomebodyPullsIt() {
        assertThat(new Brake().reason()).isEmpty();
    }

    @Test
    void theFirstReasonCounts() {
        Brake brake = new Brake();
        brake.pull(RunEnd.GUARD, "too many refused");
        brake.pull(RunEnd.STOPPED, "stopped by a signal");
        assertThat(brake.reason()).contains(new Brake.Reason(RunEnd.GUARD, "too many refused"));
    }
}
