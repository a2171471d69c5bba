package hiresync.report;

import java.time.Duration;
import java.util.OptionalDouble;

/** The pace that 980 calls a minute allow, 49 of them in a second. */
final class Calls implements Traffic {
    long sent;
    long asked;
    Duration pause = Duration.ZERO;

    @Override
    public long sent() {
        return sent;
    }

    @Override
    public long asked() {
        return asked;
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public OptionalDouble perMinute() {
        return OptionalDouble.of(980);
    }

    @Override
    public Duration least(long calls) {
        return Duration.ofMinutes(calls / 980).plusMillis(calls % 980 * 1000 / 49);
    }
}
