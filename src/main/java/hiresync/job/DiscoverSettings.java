package hiresync.job;

import java.time.Duration;

/**
 * How {@code source.talent} is filled: {@code hiresync.discover} in {@code config/application.yml}.
 *
 * @param beforeSync whether each {@code sync} discovers first
 * @param overlap how far before its last end the next discovery begins again
 */
public record DiscoverSettings(boolean beforeSync, Duration overlap) {
    public DiscoverSettings {
        if (overlap.isNegative()) {
            throw new IllegalArgumentException(
                    "hiresync.discover.overlap must be a time such as 1h, but is " + overlap);
        }
    }
}
