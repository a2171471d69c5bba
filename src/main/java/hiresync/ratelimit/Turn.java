package hiresync.ratelimit;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answer to "may I call now?". */
public sealed interface Turn {
    /**
     * Yes: call now, and tell {@link SlidingWindows#sent} when the call has left, {@link SlidingWindows#arrived} when the
     * server must have had it.
     */
    final class Permit implements Turn {
        /** Calls of ours that each window held before this one, shortest window first. */
        private final List<Integer> before;

        private boolean arrived;

        /** Known once the call has left: by then the server has had it at the latest. */
        private @Nullable Long arrivesBy;

        Permit(List<Integer> before) {
            this.before = before;
        }

        List<Integer> before() {
            return before;
        }

        /** True the first time only, so that no call can leave the count twice. */
        boolean arrivesNow() {
            boolean first = !arrived;
            arrived = true;
            return first;
        }

        boolean hasArrived() {
            return arrived;
        }

        void leaves(long arrivesBy) {
            this.arrivesBy = arrivesBy;
        }

        long arrivesBy() {
            return Objects.requireNonNull(arrivesBy);
        }
    }

    /** Not before so many nanoseconds from now have passed, always above 0; then ask again. */
    record Wait(long nanos) implements Turn {}
}
