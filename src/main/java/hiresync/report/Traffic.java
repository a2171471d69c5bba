package hiresync.report;

import java.time.Duration;
import java.util.OptionalDouble;

/** What a run's calls say of its pace; asked while others call. */
public interface Traffic {
    /** Calls since the program began, repeated ones too. */
    long sent();

    /** Talents asked for since the program began: the calls that were no repetition. */
    long asked();

    /** How long nobody calls from now on because of a throttle; zero without one. */
    Duration pause();

    /** Calls a minute that the limits allow in the long run; empty when there is no limit. */
    OptionalDouble perMinute();

    /** The least time from the first of so many calls to the last. */
    Duration least(long calls);
}
