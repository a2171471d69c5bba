package hiresync.report;

import java.time.Duration;
import java.util.Locale;

/** Figures as a person reads them. */
public final class Figures {
    private Figures() {}

    /** How many of a thing whose plural ends in s: {@code 1 line}, {@code 1,310 lines}. */
    public static String counted(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** As 1,310. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** As 13.6 s or 1:02:05. */
    public static String seconds(Duration took) {
        long seconds = took.toSeconds();
        return seconds < 60
                ? String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
