package hiresync.report;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A live bar on a terminal. */
public final class BarProgress implements Progress {
    private static final int REDRAW_MS = 200;

    private final PrintStream terminal;
    private final int width;
    private @Nullable ProgressBar bar;
    private long changed;
    private long failed;

    public BarProgress(PrintStream terminal, int width) {
        this.terminal = terminal;
        this.width = width;
    }

    @Override
    public void begin(int planned, int done) {
        bar = new ProgressBarBuilder()
                .setTaskName("talents")
                .setInitialMax(planned)
                .startsFrom(done, Duration.ZERO)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(REDRAW_MS)
                .showSpeed()
                .setConsumer(new ConsoleProgressBarConsumer(terminal, width))
                .build();
    }

    @Override
    public void advance(int talents, int changed, int failed, String note) {
        if (bar == null) {
            return;
        }
        this.changed += changed;
        this.failed += failed;
        bar.stepBy(talents);
        bar.setExtraMessage(" " + this.changed + " changed"
                + (this.failed == 0 ? "" : ", " + this.failed + " failed")
                + (note.isEmpty() ? "" : ", " + note));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
