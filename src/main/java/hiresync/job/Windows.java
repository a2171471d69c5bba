package hiresync.job;

import hiresync.feishu.TalentsReply;
import hiresync.feishu.UpdateWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The windows that are left of a stretch of time, the earliest first. One that holds more than a page is split: a talent that
 * changes while pages are turned leaves its window, the others move up, and whoever stood at the top of the next page would be
 * missed. Of a window with a single page nobody is.
 */
final class Windows {
    /** Shorter ones are not split: the vendor may count in whole seconds. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /** Feishu did not exist before; whoever has an earlier time is in the first window, which has no beginning. */
    private static final Instant BEGINNING = Instant.parse("2016-01-01T00:00:00Z");

    /** Splitting in three or four takes the fewest calls: one for about eight talents. */
    private static final int PARTS = 4;

    private final Deque<Slot> slots = new ArrayDeque<>();

    private Windows(UpdateWindow whole) {
        slots.add(new Slot(whole, null));
    }

    /**
     * From the end of the last discovery, less the overlap, until the present moment; no later window is asked for, as it would
     * still grow.
     *
     * @param until null: from the beginning; after the present moment when a clock has been put right since
     */
    static Windows since(@Nullable Instant until, Duration overlap, Instant present) {
        Instant now = present.truncatedTo(ChronoUnit.MILLIS);
        if (until == null) {
            return new Windows(new UpdateWindow(null, now));
        }
        return new Windows(new UpdateWindow((until.isAfter(now) ? now : until).minus(overlap), now));
    }

    /** A window and its first page; null when it was not read yet. */
    private record Slot(UpdateWindow window, TalentsReply.@Nullable Page page) {}

    /** A window that was read, and its first page: its only one, unless the window is too short to be split. */
    record Read(UpdateWindow window, TalentsReply.Page page) {}

    boolean isEmpty() {
        return slots.isEmpty();
    }

    /** The earliest that were not read yet, as many as are wanted at the most. */
    List<UpdateWindow> unread(int most) {
        return slots.stream()
                .filter(slot -> slot.page() == null)
                .limit(most)
                .map(Slot::window)
                .toList();
    }

    /** What was read of some of them. */
    void read(Map<UpdateWindow, TalentsReply.Page> pages) {
        List<Slot> before = List.copyOf(slots);
        slots.clear();
        for (Slot slot : before) {
            TalentsReply.Page page = pages.get(slot.window());
            if (page == null) {
                slots.add(slot);
            } else if (page.more() && isLong(slot.window())) {
                split(slot.window()).forEach(part -> slots.add(new Slot(part, null)));
            } else {
                slots.add(new Slot(slot.window(), page));
            }
        }
    }

    /** Takes away those that were read and have no unread one before them. */
    List<Read> done() {
        List<Read> done = new ArrayList<>();
        while (!slots.isEmpty() && slots.peek().page() != null) {
            Slot slot = slots.remove();
            done.add(new Read(slot.window(), Objects.requireNonNull(slot.page())));
        }
        return done;
    }

    /** Parts that share their ends. */
    private static List<UpdateWindow> split(UpdateWindow window) {
        long begin = begin(window).toEpochMilli();
        long length = window.to().toEpochMilli() - begin;
        List<UpdateWindow> parts = new ArrayList<>();
        Instant from = window.from();
        for (int i = 1; i <= PARTS; i++) {
            Instant to = Instant.ofEpochMilli(begin + length * i / PARTS);
            parts.add(new UpdateWindow(from, to));
            from = to;
        }
        return parts;
    }

    private static boolean isLong(UpdateWindow window) {
        return Duration.between(begin(window), window.to()).compareTo(SHORTEST) > 0;
    }

    private static Instant begin(UpdateWindow window) {
        return window.from() == null ? BEGINNING : window.from();
    }
}
