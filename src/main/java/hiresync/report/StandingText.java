package hiresync.report;

import static hiresync.report.Figures.number;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A run's standing as one line, whole or fitted into a width. */
final class StandingText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final String GAP = "  ";
    private static final int SHORTEST_BAR = 10;
    private static final int LONGEST_BAR = 40;

    private final ZoneId zone;

    /** @param zone whose times a person reads */
    StandingText(ZoneId zone) {
        this.zone = zone;
    }

    /** As 480/2,000 talents, 24 %, 980/min of 980, 1:33 left, 120 changed, 3 failed. */
    String whole(Standing standing) {
        return parts(standing).stream().map(Part::text).collect(Collectors.joining(", "));
    }

    /** No longer than so many columns: the least important parts give way, shortened first where that makes sense. */
    String fitted(Standing standing, int columns) {
        List<Part> parts = parts(standing);
        while (width(parts) > columns && parts.size() > 1) {
            Part least =
                    parts.stream().min(Comparator.comparingInt(Part::weight)).orElseThrow();
            int place = parts.indexOf(least);
            parts.remove(place);
            if (least.shorter() != null) {
                parts.add(place, least.shorter());
            }
        }
        if (standing.isPlanned()) {
            parts.addAll(1, bar(standing, columns - width(parts) - GAP.length()));
        }
        String line = parts.stream().map(Part::text).collect(Collectors.joining(GAP));
        return line.substring(0, Math.min(line.length(), columns));
    }

    /**
     * What stands in the line.
     *
     * @param weight who weighs least gives way first
     * @param shorter what may stand in its place; null when it goes altogether
     */
    private record Part(String text, int weight, @Nullable Part shorter) {
        Part(String text, int weight) {
            this(text, weight, null);
        }
    }

    private static int width(List<Part> parts) {
        return parts.stream()
                        .mapToInt(part -> part.text().length() + GAP.length())
                        .sum()
                - GAP.length();
    }

    private List<Part> parts(Standing standing) {
        List<Part> parts = new ArrayList<>();
        if (standing.isPlanned()) {
            counted(standing, parts);
        } else if (standing.found() != null) {
            discovered(standing.found(), parts);
            pace(standing, parts);
        } else {
            parts.add(new Part("planning", 12));
        }
        at("throttled until ", standing.throttledUntil(), 10, parts);
        at("waiting for the database since ", standing.waitingSince(), 11, parts);
        return parts;
    }

    private void discovered(Found found, List<Part> parts) {
        String talents = number(found.talents());
        parts.add(new Part(talents + " talents discovered", 3, new Part(talents + " talents", 12)));
        if (found.until() != null) {
            parts.add(new Part("up to " + DAY.format(found.until().atZone(zone)), 4));
        }
    }

    private static void counted(Standing standing, List<Part> parts) {
        Tally tally = standing.tally();
        String done = number(tally.done()) + "/" + number(standing.planned());
        parts.add(new Part(done + " talents", 3, new Part(done, 12)));
        parts.add(new Part(percent(standing) + " %", 1));
        pace(standing, parts);
        Duration left = standing.left();
        if (left != null) {
            parts.add(new Part(clock(left) + " left", 7));
        }
        parts.add(new Part(number(tally.changed()) + " changed", 4));
        parts.add(new Part(number(tally.failed()) + " failed", tally.failed() == 0 ? 2 : 9));
        if (tally.refused() > 0) {
            parts.add(new Part(number(tally.refused()) + " refused", 8));
        }
    }

    private static void pace(Standing standing, List<Part> parts) {
        standing.perMinute().ifPresent(perMinute -> {
            Part pace = new Part(rate(perMinute) + "/min", 6);
            OptionalDouble limit = standing.limit();
            parts.add(limit.isEmpty() ? pace : new Part(pace.text() + " of " + rate(limit.getAsDouble()), 5, pace));
        });
    }

    private void at(String what, @Nullable Instant moment, int weight, List<Part> parts) {
        if (moment != null) {
            parts.add(new Part(what + TIME.format(moment.atZone(zone)), weight));
        }
    }

    private static List<Part> bar(Standing standing, int columns) {
        int inside = Math.min(columns, LONGEST_BAR) - 2;
        if (inside < SHORTEST_BAR) {
            return List.of();
        }
        int full = (int) ((long) inside * percent(standing) / 100);
        String head = full < inside ? ">" : "";
        return List.of(new Part("[" + "=".repeat(full) + head + " ".repeat(inside - full - head.length()) + "]", 0));
    }

    private static long percent(Standing standing) {
        return standing.planned() == 0 ? 100 : 100L * standing.tally().done() / standing.planned();
    }

    private static String rate(double perMinute) {
        return perMinute < 9.95 ? String.format(Locale.ROOT, "%.1f", perMinute) : number(Math.round(perMinute));
    }

    /** As 0:45, 12:05 or 1:02:05. */
    private static String clock(Duration left) {
        long seconds = left.plusMillis(500).toSeconds();
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
