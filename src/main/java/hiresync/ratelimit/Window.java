package hiresync.ratelimit;

import java.util.ArrayDeque;
import java.util.Deque;

/** One sliding window: which of the calls that have arrived may still count at the server, oldest first. */
final class Window {
    private final int calls;
    private final long length;
    private final Deque<Long> arrivals = new ArrayDeque<>();

    Window(Limit limit) {
        this.calls = limit.calls();
        this.length = limit.per().toNanos();
    }

    /** Nanoseconds until one more call may fit beside those under way and those that arrived; 0 when now. */
    long waitNanos(long now, int underway) {
        forgetBefore(now);
        if (underway + arrivals.size() < calls) {
            return 0;
        }
        // Without an arrival to wait for, even one that arrives this moment counts for the whole window.
        return (arrivals.isEmpty() ? now : arrivals.getFirst()) + length + 1 - now;
    }

    /** Only the newest {@code calls} arrivals matter: the older ones leave the window before them. */
    void add(long arrival) {
        arrivals.addLast(arrival);
        if (arrivals.size() > calls) {
            arrivals.removeFirst();
        }
    }

    private void forgetBefore(long now) {
        while (!arrivals.isEmpty() && now - arrivals.getFirst() > length) {
            arrivals.removeFirst();
        }
    }
}
