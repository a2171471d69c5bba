package hiresync.ratelimit;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The limits that hold at the same time, in any order; an empty list means that there is none. */
public record Limits(List<Limit> each) {
    private static final Pattern LIMIT = Pattern.compile("(\\d{1,9})/(\\d{1,8})(ms|s|m|h)");

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    public Limits {
        each = List.copyOf(each);
    }

    /**
     * Reads limits as a person writes them, such as {@code 1000/1m,50/1s}: calls, a slash, a time in ms, s, m or h.
     *
     * @throws IllegalArgumentException with one sentence on the first entry that is no limit
     */
    public static Limits parse(String text) {
        return text.isBlank()
                ? new Limits(List.of())
                : new Limits(
                        Arrays.stream(text.split(",", -1)).map(Limits::limit).toList());
    }

    /** What is ours of each limit: rounded down, at least 1; {@code share} is above 0 and at most 1. */
    public Limits share(double share) {
        return new Limits(each.stream().map(limit -> limit.share(share)).toList());
    }

    /** Calls a minute in the long run; empty when there is no limit. */
    public OptionalDouble perMinute() {
        return each.stream()
                .mapToDouble(
                        limit -> (double) limit.calls() * MINUTE / limit.per().toNanos())
                .min();
    }

    /**
     * The least time from the first of so many calls to the last. A limit lets its next calls through when its time is over since
     * it let the ones before through; within the shortest they are spaced evenly.
     */
    public Duration time(long calls) {
        return calls <= 1 ? Duration.ZERO : time(calls - 1, shortestFirst());
    }

    private static Duration time(long further, List<Limit> shortestFirst) {
        if (shortestFirst.isEmpty()) {
            return Duration.ZERO;
        }
        Limit longest = shortestFirst.get(shortestFirst.size() - 1);
        if (shortestFirst.size() == 1) {
            return longest.per().multipliedBy(further).dividedBy(longest.calls());
        }
        List<Limit> shorter = shortestFirst.subList(0, shortestFirst.size() - 1);
        Duration byShorter = time(further, shorter);
        Duration byLongest =
                longest.per().multipliedBy(further / longest.calls()).plus(time(further % longest.calls(), shorter));
        return byShorter.compareTo(byLongest) > 0 ? byShorter : byLongest;
    }

    List<Limit> shortestFirst() {
        return each.stream()
                .sorted(Comparator.comparing(Limit::per).thenComparing(Limit::calls))
                .toList();
    }

    private static Limit limit(String entry) {
        Matcher parts = LIMIT.matcher(entry.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + entry.strip()
                    + "\" is no limit: write calls/time, such as 50/1s, with the time in ms, s, m or h");
        }
        try {
            return new Limit(Integer.parseInt(parts.group(1)), time(Long.parseLong(parts.group(2)), parts.group(3)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"" + entry.strip() + "\" is no limit: " + e.getMessage(), e);
        }
    }

    private static Duration time(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }
}
