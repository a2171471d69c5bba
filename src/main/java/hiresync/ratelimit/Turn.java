package hiresync.ratelimit;

/** The answer to "may I call now?". */
public sealed interface Turn {
    /** Yes: call now, and tell {@link SlidingWindows#arrived} when the server must have had the call. */
    final class Permit implements Turn {
        private boolean arrived;

        Permit() {}

        /** True the first time only, so that no call can leave the count twice. */
        boolean arrivesNow() {
            boolean first = !arrived;
            arrived = true;
            return first;
        }
    }

    /** Not before so many nanoseconds from now have passed, always above 0; then ask again. */
    record Wait(long nanos) implements Turn {}
}
