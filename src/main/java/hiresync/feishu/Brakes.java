package hiresync.feishu;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Brings all callers to a stop, on request or because of a halt: wakes those who sleep, and cuts what need not be waited
 * for. Never released.
 */
final class Brakes {
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<@Nullable Halt> halt = new AtomicReference<>();
    private final Set<Runnable> cuts = ConcurrentHashMap.newKeySet();
    private final Sleeper sleeper;

    Brakes(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    void stop() {
        stopped.countDown();
        cuts.forEach(Runnable::run);
    }

    /** Only the first halt counts: the others follow from it. Whoever runs the program tells it. */
    void halt(Halt.Reason reason, String sentence) {
        halt.compareAndSet(null, new Halt(reason, sentence));
        stop();
    }

    boolean on() {
        return stopped.getCount() == 0;
    }

    Optional<Halt> halt() {
        return Optional.ofNullable(halt.get());
    }

    /**
     * Works until the brakes are on.
     *
     * @param cut makes the work end soon; may be called more than once, and before the work begins
     */
    <T, E extends Exception> T cutting(Runnable cut, Work<T, E> work) throws E {
        cuts.add(cut);
        try {
            if (on()) {
                cut.run();
            }
            return work.done();
        } finally {
            cuts.remove(cut);
        }
    }

    /** Returns when the latch opens, at the latest when the brakes are on. */
    void await(CountDownLatch latch) throws InterruptedException {
        cutting(latch::countDown, () -> {
            latch.await();
            return true;
        });
    }

    /** False when the brakes are on, and the sleep was cut short. */
    boolean sleep(Duration duration) throws InterruptedException {
        return !on() && !sleeper.sleep(duration, stopped) && !on();
    }

    /** What may be cut. */
    interface Work<T, E extends Exception> {
        T done() throws E;
    }
}
