package hiresync.ratelimit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Several sliding windows at once, and a spacing between sends, that hold where the server counts: on arrival.
 *
 * <p>A call counts from its permit until a window's length after the moment by which the server must have had it: that of
 * its answer, or when it has travelled long enough since it left, whichever is earlier. Any call that the server may count
 * together with the one sent now therefore counts here too, however long it took to leave. Spacing is the pace of the
 * shortest window, so a stall is never followed by a burst.
 *
 * <p>Moments are nanoseconds of one monotonic clock. Not thread-safe: the owner holds a lock.
 */
public final class SlidingWindows {
    private final List<Window> windows;
    private final long spacing;
    private final long travel;
    /** Calls that have left, in that order, and may not have arrived yet. */
    private final Deque<Turn.Permit> travelling = new ArrayDeque<>();
    /** Calls that may not have arrived yet, whether they have left or not. */
    private int underway;

    private long latest;
    private long nextSend;

    /**
     * Windows that already hold earlier calls, so that a restart does not double a minute.
     *
     * @param travel the longest that a call may travel once it has left
     * @param now the present moment
     * @param earlier for each earlier call the latest moment at which it may have arrived; later than now means now
     */
    public SlidingWindows(Limits limits, Duration travel, long now, List<Long> earlier) {
        this.windows = limits.each().stream().map(Window::new).toList();
        this.spacing = limits.spacingNanos();
        this.travel = travel.toNanos();
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
            wait = Math.max(wait, window.waitNanos(now, underway));
        }
        if (wait > 0) {
            return new Turn.Wait(wait);
        }
        underway++;
        nextSend = now + spacing;
        return new Turn.Permit();
    }

    /** The call of this permit has left. */
    public void sent(Turn.Permit permit, long nowNanos) {
        permit.leaves(notBefore(nowNanos) + travel);
        travelling.addLast(permit);
    }

    /** The server must have had the call of this permit by now: its answer, or its failure, is known. */
    public void arrived(Turn.Permit permit, long nowNanos) {
        arriveBy(permit, notBefore(nowNanos));
    }

    private void arriveBy(Turn.Permit permit, long moment) {
        if (permit.arrivesNow()) {
            underway--;
            windows.forEach(window -> window.add(moment));
        }
    }

    private void fill(long arrival) {
        windows.forEach(window -> window.add(arrival));
        if (arrival + spacing - nextSend > 0) {
            nextSend = arrival + spacing;
        }
    }

    /**
     * Callers read the clock before they hold the lock, so a moment can come late; time here never runs back. Whoever has
     * travelled long enough by then arrives first, so that arrivals stay in order.
     */
    private long notBefore(long now) {
        if (now - latest > 0) {
            latest = now;
        }
        while (!travelling.isEmpty()
                && (travelling.getFirst().hasArrived()
                        || latest - travelling.getFirst().arrivesBy() >= 0)) {
            Turn.Permit permit = travelling.removeFirst();
            arriveBy(permit, permit.arrivesBy());
        }
        return latest;
    }
}
