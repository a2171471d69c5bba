package hiresync.plan;

import java.time.Duration;

/**
 * When a talent is due again: {@code hiresync.plan} in {@code config/application.yml}.
 *
 * @param refreshAfter a talent with interviews is asked again at least this often; whole days
 * @param resumeWithin an unfinished run younger than this is resumed by the same command
 */
public record PlanSettings(Duration refreshAfter, Duration resumeWithin) {
    /** Beyond this PostgreSQL cannot count. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    public PlanSettings {
        if (refreshAfter.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(
                    "hiresync.plan.refresh-after must be at least 1d, but is " + refreshAfter.toHours() + "h");
        }
        if (refreshAfter.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("hiresync.plan.refresh-after must be at most %dd, but is %dd"
                    .formatted(LONGEST.toDays(), refreshAfter.toDays()));
        }
        if (resumeWithin.isNegative() || resumeWithin.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "hiresync.plan.resume-within must be from 0 to " + LONGEST.toDays() + "d");
        }
    }
}
