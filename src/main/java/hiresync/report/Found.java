package hiresync.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a discovery has found so far.
 *
 * @param talents new ones and old ones
 * @param until all that last changed before are among them; null as long as none is committed
 */
record Found(long talents, @Nullable Instant until) {
    static final Found NOTHING = new Found(0, null);
}
