package hiresync.warehouse;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All talents that last changed in some stretch of time.
 *
 * @param until its end
 * @param talents by id, when each last changed; null when that was not told
 */
public record Windowed(Instant until, Map<String, @Nullable Instant> talents) {}
