package hiresync.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** When calls go of which each goes as early as the limits allow, beside earlier ones that the limits still count. */
public final class Schedule {
    private final List<Recent> windows;
    private final long spacing;
    private long last;

    /**
     * Begins now.
     *
     * @param calls as many as will be asked about, at the most
     * @param ages how long ago each earlier call was made
     */
    public Schedule(Limits limits, long calls, Collection<Duration> ages) {
        List<Limit> shortestFirst = limits.shortestFirst();
        this.windows = new ArrayList<>();
        shortestFirst.stream()
                .filter(limit -> limit.calls() < calls + ages.size()) // another one never fills
                .forEach(limit -> windows.add(new Recent(limit)));
        this.spacing = shortestFirst.isEmpty()
                ? 0
                : shortestFirst.get(0).per().toNanos() / shortestFirst.get(0).calls();
        this.last = -spacing;
        ages.stream().sorted(Comparator.reverseOrder()).forEach(age -> go(-Math.max(0, age.toNanos())));
    }

    /** How long after now the next call goes; it counts for those that follow. */
    public Duration next() {
        long earliest = Math.max(0, last + spacing);
        for (Recent window : windows) {
            earliest = Math.max(earliest, window.freeAt());
        }
        go(earliest);
        return Duration.ofNanos(earliest);
    }

    private void go(long moment) {
        last = moment;
        windows.forEach(window -> window.add(moment));
    }

    /** The newest calls, as many as the limit allows in its time. */
    private static final class Recent {
        private final long per;
        private final long[] moments;
        private int next;
        private boolean full;

        Recent(Limit limit) {
            this.per = limit.per().toNanos();
            this.moments = new long[limit.calls()];
        }

        long freeAt() {
            return full ? moments[next] + per : 0;
        }

        void add(long moment) {
            moments[next] = moment;
            next = (next + 1) % moments.length;
            full |= next == 0;
        }
    }
}
