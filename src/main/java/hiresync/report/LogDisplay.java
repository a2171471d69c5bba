package hiresync.report;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says a run's standing as a line among others. */
final class LogDisplay implements LiveProgress.Display {
    private final Consumer<String> log;
    private final StandingText text;

    LogDisplay(Consumer<String> log, StandingText text) {
        this.log = log;
        this.text = text;
    }

    @Override
    public void show(Standing standing) {
        if (standing.planned() != 0) {
            log.accept(text.whole(standing));
        }
    }

    @Override
    public void close(@Nullable Standing last) {}
}
