package hiresync.ratelimit;

import java.util.ArrayDeque;
import java.util.Deque;

/** One sliding window: which of the calls that have arrived may still count at the server, oldest first. */
final class Window {
    private final Limit limit;
    private final long length;
    private final Allotment ours;
    private final Deque<Long> arrivals = new ArrayDeque<>();

    Window(Limit limit) {
        this.limit = limit;
        this.length = limit.per().toNanos();
        this.ours = new Allotment(limit.calls());
    }

    Limit limit() {
        return limit;
    }

    /** Nanoseconds between two sends that are spread evenly over the window, rounded up. */
    long spacingNanos(long now) {
        int calls = room(now);
        return (length + calls - 1) / calls;
    }

    /** Calls under way, and those that arrived within the window. */
    int count(long now, int underway) {
        forgetBefore(now);
        return underway + arrivals.size();
    }

    /** So many calls at a time are ours for now. */
    int room(long now) {
        return ours.at(now);
    }

    /** Others call too: no more of ours for now than that, at least one. */
    void yieldTo(int calls, long now) {
        ours.yieldTo(calls, now);
    }

    /** Nanoseconds until one more call may fit beside those under way and those that arrived; 0 when now. */
    long waitNanos(long now, int underway) {
        if (count(now, underway) < room(now)) {
            return 0;
        }
        // Without an arrival to wait for, even one that arrives this moment counts for the whole window.
        return (arrivals.isEmpty() ? now : arrivals.getFirst()) + length + 1 - now;
    }

    /** Only the newest arrivals, as many as the limit has, matter: the older ones leave the window before them. */
    void add(long arrival) {
        arrivals.addLast(arrival);
        if (arrivals.size() > limit.calls()) {
            arrivals.removeFirst();
        }
    }

    private void forgetBefore(long now) {
        while (!arrivals.isEmpty() && now - arrivals.getFirst() > length) {
            arrivals.removeFirst();
        }
    }
}
