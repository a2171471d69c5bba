package hiresync.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BrakesTest {
    private final Brakes brakes = new Brakes(Sleeper.REAL);
    private final List<String> cut = new ArrayList<>();

    @Test
    void cutsTheWorkThatIsUnderWay() {
        brakes.cutting(() -> cut.add("earlier"), () -> "done");
        assertThat(brakes.<List<String>, RuntimeException>cutting(() -> cut.add("present"), () -> {
                    brakes.stop();
                    return List.copyOf(cut);
                }))
                .containsExactly("present");
    }

    @Test
    void cutsAtOnceWhatBeginsAfterTheStop() {
        brakes.halt(Halt.Reason.OUTAGE, "down");
        assertThat(brakes.<List<String>, RuntimeException>cutting(() -> cut.add("late"), () -> List.copyOf(cut)))
                .containsExactly("late");
    }

    @Test
    void whoeverAwaitsALatchIsWokenByTheStopToo() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        Thread awaiting = new Thread(() -> {
            try {
                brakes.await(latch);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        awaiting.start();
        brakes.stop();
        awaiting.join();
        brakes.await(new CountDownLatch(1));
    }
}
