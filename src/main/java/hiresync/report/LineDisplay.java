package hiresync.report;

import org.jspecify.annotations.Nullable;

/** Shows a run's standing on a terminal. */
final class LineDisplay implements LiveProgress.Display {
    private final LiveLine line;
    private final StandingText text;
    private final int columns;

    LineDisplay(LiveLine line, StandingText text, int columns) {
        this.line = line;
        this.text = text;
        this.columns = columns;
    }

    @Override
    public void show(Standing standing) {
        if (standing.planned() != 0) {
            line.draw(text.fitted(standing, columns - 1)); // the cursor needs a column as well
        }
    }

    @Override
    public void close(@Nullable Standing last) {
        if (last != null && last.isPlanned()) {
            show(last);
        } else {
            line.erase();
        }
        line.close();
    }
}
