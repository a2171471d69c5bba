package hiresync.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Another program on the same app: calls evenly, whatever the answers. */
final class Neighbour implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
    private final BareLoop loop;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();

    private Neighbour(BareLoop loop) {
        this.loop = loop;
    }

    /** @param talentId whom it asks for, again and again */
    static Neighbour calling(Feishu feishu, String talentId, Duration every) throws IOException, InterruptedException {
        Neighbour neighbour = new Neighbour(BareLoop.reading(feishu));
        neighbour.clock.scheduleAtFixedRate(() -> neighbour.call(talentId), 0, every.toNanos(), TimeUnit.NANOSECONDS);
        return neighbour;
    }

    /** What it has called and was answered so far. */
    Counts counts() {
        return new Counts(calls.get(), answered.get(), calls.get() - answered.get(), 0);
    }

    private void call(String talentId) {
        calls.incrementAndGet();
        loop.isAnswered(talentId).thenAccept(yes -> answered.addAndGet(yes ? 1 : 0));
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
