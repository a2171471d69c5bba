package hiresync.job;

import hiresync.feishu.TalentsReply;
import hiresync.feishu.UpdateWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The windows that are left of a stretch of time, the earliest first. One that holds more than a page is split: a talent that
 * changes while pages are turned leaves its window, the others move up, and whoever stood at the top of the next page would be
 * missed. Of a window with a single page nobody is.
 */
final class Windows {
    /** No part is shorter: the vendor may count in whole seconds. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    /** Feishu did not exist before; whoever has an earlier time is in the first window, which has no beginning. */
    private static final Instant BEGINNING = Instant.parse("2016-01-01T00:00:00Z");

    private final List<Slot> slots = new ArrayList<>();
    private final Crowd crowd = new Crowd();

    private Windows(UpdateWindow whole) {
        slots.add(new Slot(whole, false, null));
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

    /**
     * A window.
     *
     * @param asked whether somebody asks for it
     * @param page its first page; null when it was not read yet
     */
    private record Slot(UpdateWindow window, boolean asked, TalentsReply.@Nullable Page page) {}

    /** A window that was read, and its first page: its only one, unless the window is too short to be split. */
    record Read(UpdateWindow window, TalentsReply.Page page) {}

    boolean isEmpty() {
        return slots.isEmpty();
    }

    /** Takes the earliest that nobody has asked for yet, as many as are wanted at the most. */
    List<UpdateWindow> toAsk(int most) {
        List<UpdateWindow> taken = new ArrayList<>();
        ListIterator<Slot> all = slots.listIterator();
        while (taken.size() < most && all.hasNext()) {
            Slot slot = all.next();
            if (!slot.asked()) {
                all.set(new Slot(slot.window(), true, null));
                taken.add(slot.window());
            }
        }
        return taken;
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
                split(slot.window()).forEach(part -> slots.add(new Slot(part, false, null)));
            } else {
                crowd.add(page.talents().size(), length(slot.window()));
                slots.add(new Slot(slot.window(), true, page));
            }
        }
    }

    /** Takes away those that were read and have no unread one before them. */
    List<Read> done() {
        List<Read> done = new ArrayList<>();
        for (Slot slot : slots) {
            if (slot.page() == null) {
                break;
            }
            done.add(new Read(slot.window(), slot.page()));
        }
        slots.subList(0, done.size()).clear();
        return done;
    }

    /** Parts that share their ends. */
    private List<UpdateWindow> split(UpdateWindow window) {
        long begin = begin(window).toEpochMilli();
        long length = length(window).toMillis();
        long count = Math.min(crowd.parts(length(window)), length / SHORTEST.toMillis());
        List<UpdateWindow> parts = new ArrayList<>();
        Instant from = window.from();
        for (int i = 1; i <= count; i++) {
            Instant to = Instant.ofEpochMilli(begin + length * i / count);
            parts.add(new UpdateWindow(from, to));
            from = to;
        }
        return parts;
    }

    private static boolean isLong(UpdateWindow window) {
        return length(window).compareTo(SHORTEST.multipliedBy(2)) >= 0;
    }

    private static Duration length(UpdateWindow window) {
        return Duration.between(begin(window), window.to());
    }

    private static Instant begin(UpdateWindow window) {
        return window.from() == null ? BEGINNING : window.from();
    }
}
