package hiresync.feishu;

import hiresync.ratelimit.Limits;
import java.time.Duration;
import java.util.OptionalDouble;

/** How fast calls of one kind go. */
public final class CallPace {
    private final Limits limits;
    private final Pace pace;

    CallPace(Limits limits, Pace pace) {
        this.limits = limits;
        this.pace = pace;
    }

    /** Calls a minute that our part of the limits allows in the long run; empty when there is no limit. */
    public OptionalDouble perMinute() {
        return limits.perMinute();
    }

    /** The least time from the first of so many calls to the last, when nobody else calls. */
    public Duration leastTime(long calls) {
        return limits.time(calls);
    }

    /** How long nobody calls from now on because of a throttle; zero without one. */
    public Duration pause() {
        return pace.pauseLeft();
    }
}
