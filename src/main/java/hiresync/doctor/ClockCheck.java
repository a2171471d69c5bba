package hiresync.doctor;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the clocks agree: by this machine's it is known which calls the last minute had, and when an answer was fetched. */
final class ClockCheck {
    private static final Duration MOST = Duration.ofSeconds(10);

    private ClockCheck() {}

    /**
     * How far this machine's clock is ahead.
     *
     * @param feishu of Feishu's, to a second; null when that is not known
     * @param database of the database's; null likewise
     */
    static Check of(@Nullable Duration feishu, @Nullable Duration database) {
        if (feishu == null && database == null) {
            return Check.skipped("clock", "neither Feishu nor the database has said what time it is");
        }
        String found = Stream.of(
                        feishu == null ? "" : apart(feishu, "Feishu's (its Date header)"),
                        database == null ? "" : apart(database, "the database's"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ", "this machine's clock is ", ""));
        return isOff(feishu) || isOff(database)
                ? Check.warn(
                        "clock",
                        found,
                        "set the clock that is wrong by NTP (on this machine: timedatectl); limits after a restart,"
                                + " and the times in the tables, go by it")
                : Check.ok("clock", found);
    }

    private static String apart(Duration ahead, String whose) {
        long seconds = Math.round(ahead.toMillis() / 1000.0);
        return seconds == 0
                ? "within a second of " + whose
                : "%d s %s %s".formatted(Math.abs(seconds), seconds > 0 ? "ahead of" : "behind", whose);
    }

    private static boolean isOff(@Nullable Duration ahead) {
        return ahead != null && ahead.abs().compareTo(MOST) > 0;
    }
}
