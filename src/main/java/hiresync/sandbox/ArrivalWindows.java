package hiresync.sandbox;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Several sliding windows at once, counted on arrival; a call over a limit counts too (the vendor documents neither: the
 * strictest reading). Shares nothing with the client's own limiter, which it judges.
 */
final class ArrivalWindows {
    private static final Pattern LIMIT = Pattern.compile("(\\d+)/(\\d+)(ms|s|m|h)");

    /** What the headers say: the limit that was hit, and how many seconds to wait. */
    record Throttle(int limit, long resetSeconds) {}

    private final List<Window> windows;
    private final LongSupplier nanoTime;

    private ArrivalWindows(List<Window> windows, LongSupplier nanoTime) {
        this.windows = windows;
        this.nanoTime = nanoTime;
    }

    /** @param limits like {@code 1000/1m,50/1s}; empty for none */
    static ArrivalWindows parse(String limits, LongSupplier nanoTime) {
        List<Window> windows = Arrays.stream(limits.split(","))
                .map(String::strip)
                .filter(limit -> !limit.isEmpty())
                .map(ArrivalWindows::window)
                .toList();
        return new ArrivalWindows(windows, nanoTime);
    }

    /** Counts a call; empty when it is within all limits. */
    synchronized Optional<Throttle> arrive() {
        long now = nanoTime.getAsLong();
        // every window counts every call: no short circuit
        List<Window> over =
                windows.stream().filter(window -> !window.admits(now)).toList();
        return over.stream()
                .map(window -> new Throttle(window.limit(), window.secondsToWait(now)))
                .max(Comparator.comparingLong(Throttle::resetSeconds));
    }

    private static Window window(String limit) {
        Matcher matcher = LIMIT.matcher(limit);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
            throw new IllegalArgumentException("a limit reads 1000/1m or 50/1s, not " + limit);
        }
        return new Window(Integer.parseInt(matcher.group(1)), nanos(matcher.group(2), matcher.group(3)));
    }

    private static long nanos(String amount, String unit) {
        long nanos = switch (unit) {
            case "ms" -> 1_000_000L;
            case "s" -> 1_000_000_000L;
            case "m" -> 60_000_000_000L;
            default -> 3_600_000_000_000L;
        };
        return Long.parseLong(amount) * nanos;
    }

    /** The last {@code limit} arrivals in a ring: the oldest of them tells whether one more is too many. */
    private static final class Window {
        private final long[] arrivals;
        private final long length;
        private int oldest;
        private boolean full;

        Window(int limit, long length) {
            this.arrivals = new long[limit];
            this.length = length;
        }

        int limit() {
            return arrivals.length;
        }

        boolean admits(long now) {
            boolean admitted = !full || now - arrivals[oldest] >= length;
            arrivals[oldest] = now;
            oldest = (oldest + 1) % arrivals.length;
            full |= oldest == 0;
            return admitted;
        }

        long secondsToWait(long now) {
            long nanos = arrivals[oldest] + length - now;
            return Math.max(1, (nanos + 999_999_999L) / 1_000_000_000L);
        }
    }
}
