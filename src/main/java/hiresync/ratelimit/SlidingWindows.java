package hiresync.ratelimit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several sliding windows at once, and a spacing between sends, that hold where the server counts: on arrival.
 *
 * <p>A call counts from its permit until a window's length after the moment by which the server must have had it: that of
 * its answer, or when it has travelled long enough since it left, whichever is earlier. Any call that the server may count
 * together with the one sent now therefore counts here too, however long it took to leave. Spacing is the pace of the
 * shortest window, so a stall is never followed by a burst.
 *
 * <p>A throttled call shows that others use the limit too. Nobody tells which window was full, so the shortest that may
 * have been yields first: to spread the calls costs least. When they are spread, a longer one yields to what it held.
 *
 * <p>Moments are nanoseconds of one monotonic clock. Not thread-safe: the owner holds a lock.
 */
public final class SlidingWindows {
    /** What a throttled call leaves of a shorter window's calls. */
    private static final double SLOWER = 0.7;
    /** How far, of the even pace of the next longer window. */
    private static final double NEARLY = 0.9;
    /** What it takes from those of the longest. */
    private static final double LESS = 0.01;

    private final List<Window> windows; // shortest first
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
        this.windows = limits.shortestFirst().stream().map(Window::new).toList();
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
        List<Integer> before =
                windows.stream().map(window -> window.count(now, underway)).toList();
        underway++;
        nextSend = now + spacing(now);
        return new Turn.Permit(before);
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

    /**
     * The server had no room for the call of this permit.
     *
     * @param reset when it will have room again, as it said, in whole seconds rounded up; null when it did not say
     */
    public void throttled(Turn.Permit permit, @Nullable Duration reset, long nowNanos) {
        long now = notBefore(nowNanos);
        boolean ruledOut = false;
        for (int i = 0; i < windows.size() - 1; i++) {
            Window window = windows.get(i);
            int spread = spread(window.limit(), windows.get(i + 1).limit());
            boolean longer = reset != null && reset.compareTo(window.limit().per()) > 0;
            int before = permit.before().get(i);
            if (!longer && before >= spread) {
                // each of many that were under way slows down further
                window.yieldTo(Math.max(spread, (int) (SLOWER * Math.min(before, window.room(now)))), now);
                return;
            }
            ruledOut |= longer;
        }
        if (!windows.isEmpty()) {
            longestYields(permit.before().get(windows.size() - 1), ruledOut, now);
        }
    }

    /** Never to less than half on a mere guess, as a neighbour may have called in a burst. */
    private void longestYields(int before, boolean certain, long now) {
        Window longest = windows.get(windows.size() - 1);
        int calls = longest.limit().calls();
        int least = certain ? calls / 10 : calls / 2;
        longest.yieldTo(Math.max(least, before - Math.max(1, (int) (LESS * calls))), now);
    }

    /** So many calls of the shorter window nearly fill the longer one evenly. */
    private static int spread(Limit shorter, Limit longer) {
        double part = (double) shorter.per().toNanos() / longer.per().toNanos();
        return Math.max(1, Math.min(shorter.calls(), (int) (NEARLY * part * longer.calls())));
    }

    private void arriveBy(Turn.Permit permit, long moment) {
        if (permit.arrivesNow()) {
            underway--;
            windows.forEach(window -> window.add(moment));
        }
    }

    private void fill(long arrival) {
        windows.forEach(window -> window.add(arrival));
        long next = arrival + spacing(arrival);
        if (next - nextSend > 0) {
            nextSend = next;
        }
    }

    private long spacing(long now) {
        return windows.isEmpty() ? 0 : windows.get(0).spacingNanos(now);
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
