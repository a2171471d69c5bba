package hiresync.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows at regular times how a run stands, whether it gets on or not. */
public final class LiveProgress implements Progress {
    private static final Duration REDRAWN = Duration.ofMillis(200);
    private static final Duration LOGGED = Duration.ofSeconds(30);

    private final Gauge gauge;
    private final Display display;
    private final ScheduledExecutorService times;
    private final Future<?> shows;
    private volatile boolean begun;
    private boolean closed;

    LiveProgress(Gauge gauge, Duration every, Display display) {
        this.gauge = gauge;
        this.display = display;
        this.times = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        this.shows = times.scheduleAtFixedRate(this::show, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A line on the terminal that standard error is; it keeps standard error until it is closed. */
    public static Progress onTerminal(int columns) {
        return new LiveProgress(gauge(), REDRAWN, new LineDisplay(LiveLine.onStandardError(), text(), columns));
    }

    /** A plain line every half a minute. */
    public static Progress inLog(Consumer<String> log) {
        return new LiveProgress(gauge(), LOGGED, new LogDisplay(log, text()));
    }

    private static Gauge gauge() {
        return new Gauge(System::nanoTime, InstantSource.system());
    }

    private static StandingText text() {
        return new StandingText(ZoneId.systemDefault());
    }

    /** Where it is shown. */
    interface Display {
        void show(Standing standing);

        /**
         * Shows nothing more.
         *
         * @param last how it stands at the end; null when it never began
         */
        void close(@Nullable Standing last);
    }

    @Override
    public void discovers(Traffic traffic) {
        gauge.discovers(traffic);
        begun = true;
    }

    @Override
    public void discovered(int talents, Instant until) {
        gauge.discovered(talents, until);
    }

    @Override
    public void plans() {
        gauge.plans();
        begun = true;
    }

    @Override
    public void begin(int planned, Tally before, @Nullable Traffic traffic) {
        gauge.begin(planned, before, traffic);
        begun = true;
    }

    @Override
    public void advance(Tally chunk) {
        gauge.advance(chunk);
    }

    @Override
    public void waits() {
        gauge.waits();
        begun = true;
    }

    @Override
    public void goesOn() {
        gauge.goesOn();
    }

    synchronized void show() {
        if (begun && !closed) {
            display.show(gauge.standing());
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            shows.cancel(false);
            times.shutdown();
            display.close(begun ? gauge.standing() : null);
            closed = true;
        }
    }
}
