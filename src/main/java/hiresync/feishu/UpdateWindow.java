package hiresync.feishu;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the time at which talents last changed, in whole milliseconds. Whether its ends belong to it the vendor does
 * not say: windows that follow each other share them.
 *
 * @param from null: from the beginning
 */
public record UpdateWindow(@Nullable Instant from, Instant to) {
    public UpdateWindow {
        if (from != null && from.isAfter(to)) {
            throw new IllegalArgumentException("a window ends after it begins, not from " + from + " to " + to);
        }
    }

    /** As part of a sentence: "from … to …". */
    @Override
    public String toString() {
        return "from " + (from == null ? "the beginning" : from) + " to " + to;
    }
}
