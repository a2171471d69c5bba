package hiresync.warehouse;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long what is kept stays: {@code hiresync.retention} in {@code config/application.yml}; null is for ever.
 *
 * @param raw an answer in {@code hire_raw.talent_response}, since it was fetched
 * @param refused one in {@code hire_raw.refused_response}
 * @param runs a run with its work list and report, since its last sign of life
 * @param batch an execution in Spring Batch's tables
 * @param history a superseded version in {@code hire_history}
 * @param monthsWithoutInterviews so long after its last interview a talent's rows are removed
 */
public record RetentionSettings(
        @Nullable Duration raw,
        @Nullable Duration refused,
        @Nullable Duration runs,
        @Nullable Duration batch,
        @Nullable Duration history,
        @Nullable Integer monthsWithoutInterviews) {
    /** A month's calls are counted from its runs. */
    private static final Duration SHORTEST_OF_RUNS = Duration.ofDays(32);

    private static final Duration SHORTEST = Duration.ofDays(1);

    /** What is to stay for ever has no time; beyond this PostgreSQL cannot count. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private static final int MOST_MONTHS = 1_200;

    public RetentionSettings {
        require("raw", raw, SHORTEST);
        require("refused", refused, SHORTEST);
        require("runs", runs, SHORTEST_OF_RUNS);
        require("batch", batch, SHORTEST);
        require("history", history, SHORTEST);
        if (monthsWithoutInterviews != null && (monthsWithoutInterviews < 1 || monthsWithoutInterviews > MOST_MONTHS)) {
            throw new IllegalArgumentException(
                    "hiresync.retention.months-without-interviews must be at least 1 and at most %d, or empty for ever, but is %d"
                            .formatted(MOST_MONTHS, monthsWithoutInterviews));
        }
    }

    private static void require(String name, @Nullable Duration time, Duration shortest) {
        if (time != null && time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("hiresync.retention.%s must be at most %s, or empty for ever, but is %s"
                    .formatted(name, text(LONGEST), text(time)));
        }
        if (time != null && time.compareTo(shortest) < 0) {
            throw new IllegalArgumentException(
                    "hiresync.retention.%s must be at least %dd%s, or empty for ever, but is %s"
                            .formatted(
                                    name,
                                    shortest.toDays(),
                                    shortest.equals(SHORTEST) ? "" : ", as the month's calls are counted from the runs",
                                    text(time)));
        }
    }

    private static String text(Duration time) {
        return time.equals(Duration.ofDays(time.toDays()))
                ? time.toDays() + "d"
                : time.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
