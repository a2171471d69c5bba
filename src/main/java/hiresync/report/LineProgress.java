package hiresync.report;

import java.io.PrintStream;
import java.util.function.LongSupplier;

/** One plain line now and then, for logs. */
public final class LineProgress implements Progress {
    private static final long EVERY_NANOS = 30_000_000_000L;

    private final PrintStream log;
    private final LongSupplier nanoTime;
    private int planned;
    private int done;
    private int doneAtStart;
    private long changed;
    private long failed;
    private long started;
    private long said;

    public LineProgress(PrintStream log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    @Override
    public void begin(int planned, int done) {
        this.planned = planned;
        this.done = done;
        this.doneAtStart = done;
        this.started = nanoTime.getAsLong();
        this.said = started;
    }

    @Override
    public void advance(int talents, int changed, int failed, String note) {
        this.done += talents;
        this.changed += changed;
        this.failed += failed;
        long now = nanoTime.getAsLong();
        if (now - said >= EVERY_NANOS) {
            said = now;
            log.println("%d/%d talents, %s/s, %d changed, %d failed%s"
                    .formatted(done, planned, rate(now), this.changed, this.failed, note.isEmpty() ? "" : ", " + note));
        }
    }

    @Override
    public void close() {}

    private String rate(long now) {
        double seconds = (now - started) / 1e9;
        return String.format(java.util.Locale.ROOT, "%.1f", (done - doneAtStart) / seconds);
    }
}
