package hiresync.ratelimit;

import java.util.List;

/**
 * Several sliding windows at once, and a spacing between sends, that hold where the server counts: on arrival.
 *
 * <p>A call counts from its send until a window's length after the moment when the server must have had it. Any call
 * that the server may count together with the one sent now therefore counts here too, however long it travelled.
 * Spacing is the pace of the shortest window, so a stall is never followed by a burst.
 *
 * <p>Moments are nanoseconds of one monotonic clock. Not thread-safe: the owner holds a lock.
 */
public final class SlidingWindows {
    private final List<Window> windows;
    private final long spacing;
    private int unanswered;
    private long latest;
    private long nextSend;

    /**
     * Windows that already hold earlier calls, so that a restart does not double a minute.
     *
     * @param now the present moment
     * @param earlier for each earlier call the latest moment at which it may have arrived; later than now means now
     */
    public SlidingWindows(Limits limits, long now, List<Long> earlier) {
        this.windows = limits.each().stream().map(Window::new).toList();
        this.spacing = limits.spacingNanos();
        this.latest = now;
        this.nextSend = now;
        // Compared by difference, as the clock may run over.
        earlier.stream().mapToLong(moment -> Math.min(0, moment - now)).sorted().forEach(age -> fill(now + age));
    }

    /** A permit when every window and the spacing allow a call now; else how long to wait before asking again. */
    public Turn tryTake(long nowNanos) {
        long now = notBefore(nowNanos);
        long wait = Math.max(0, nextSend - now);
        for (Window window : windows) {
            wait = Math.max(wait, window.waitNanos(now, unanswered));
        }
        if (wait > 0) {
            return new Turn.Wait(wait);
        }
        unanswered++;
        nextSend = now + spacing;
        return new Turn.Permit();
    }

    /** The server must have had the call of this permit by now: its answer, or its failure, is known. */
    public void arrived(Turn.Permit permit, long nowNanos) {
        if (permit.arrivesNow()) {
            unanswered--;
            long now = notBefore(nowNanos);
            windows.forEach(window -> window.add(now));
        }
    }

    private void fill(long arrival) {
        windows.forEach(window -> window.add(arrival));
        if (arrival + spacing - nextSend > 0) {
            nextSend = arrival + spacing;
        }
    }

    /** Callers read the clock before they hold the lock, so a moment can come late; time here never runs back. */
    private long notBefore(long now) {
        if (now - latest > 0) {
            latest = now;
        }
        return latest;
    }
}
