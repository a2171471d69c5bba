package hiresync.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    /** When nobody called before, both ways to reckon agree; a schedule rounds each space down to a nanosecond. */
    @ParameterizedTest
    @ValueSource(strings = {"980/1m,49/1s", "300/1m,10/1s", "20/1s", "170/10s,980/1m,49/1s", "5/1s,20/1h"})
    void theLastOfManyCallsGoesWhenTheLimitsSayThatTheyTakeSoLong(String text) {
        Limits limits = Limits.parse(text);
        int calls = 3000;
        Schedule schedule = new Schedule(limits, calls, List.of());
        for (int call = 1; call <= calls; call++) {
            assertThat(schedule.next()).as("call %d", call).isCloseTo(limits.time(call), Duration.ofNanos(calls));
        }
    }
}
