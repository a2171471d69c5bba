package hiresync.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run; stored as JSON in {@code hire_ops.run.report}, printed as text or JSON. Every run has one, a failed
 * one too.
 *
 * @param message one sentence for the operator; null when there is nothing to say
 * @param discovered talents that the run found in the API's lists; null when it looked for none
 * @param reasons why talents were due, and how many for each reason
 * @param month null when nobody counts the month's calls
 * @param takenOver rows that passed from one talent to another, the first {@value #TAKEN_OVER_LISTED}: all are in
 *     {@code hire_ops.take_over}
 * @param unknownFields fields seen in this run that no column takes
 * @param quality rules of {@code hire_bi.data_quality} over their thresholds; null when the run did not come to count them
 */
public record RunReport(
        long run,
        String command,
        String outcome,
        int exitCode,
        @Nullable String message,
        Instant startedAt,
        Instant endedAt,
        boolean resumed,
        Talents talents,
        @Nullable Discovered discovered,
        Map<String, Long> reasons,
        Calls calls,
        @Nullable Month month,
        Rows rows,
        List<TakenOver> takenOver,
        List<UnknownField> unknownFields,
        List<TroubleCount> troubles,
        @Nullable List<OverThreshold> quality) {
    /** So many rows are listed. */
    public static final int TAKEN_OVER_LISTED = 1_000;

    /**
     * planned = unchanged + changed + failed + refused + left.
     *
     * @param gone those of the refused whom the API does not know
     * @param forgotten whom it has not known three times in a row, and who were erased: they are in none of the other counts
     * @param postponed due as well, but left out, as the month's calls do not reach for them
     * @param setAside asked twice, as their first answer would have retired all they have
     * @param skippedIds null and blank ids in the source
     * @param leftOut talents of the source, or named ones, who were not asked for as they had been erased; of a run that only
     *     discovers those whom the API listed
     */
    public record Talents(
            int planned,
            int unchanged,
            int changed,
            int failed,
            int refused,
            int left,
            int gone,
            int forgotten,
            int postponed,
            int setAside,
            int skippedIds,
            int leftOut) {}

    /**
     * What discover did to {@code source.talent}.
     *
     * @param added new talents
     * @param changed those whose time of change moved
     * @param until whoever last changed before is in the source; null when no window was finished
     */
    public record Discovered(
            long added,
            long changed,
            long unchanged,
            @Nullable Instant until) {}

    /**
     * What the run cost the API.
     *
     * @param sent every attempt
     * @param waitedMs time that callers waited for their turn, added up over all callers
     */
    public record Calls(long sent, long throttled, long repeated, long waitedMs, long throttleWaitedMs) {}

    /**
     * How the month's calls stand at the run's end.
     *
     * @param allowed {@code hiresync.api.monthly-calls}
     * @param made by all runs of the month, counted rather too high than too low
     */
    public record Month(long allowed, long made, long left, Instant endsAt) {
        /** One sentence about the due talents for whom no call was left. */
        public String leftOut(int talents) {
            return leftOut(talents, "due", "they stay due, and come in the next runs");
        }

        /** One sentence about those of a backfill for whom no call was left: whether they are due is another question. */
        public String leftOutOfSlice(int talents) {
            return leftOut(talents, "chosen", "run the same command again then: who waits longest comes first");
        }

        private String leftOut(int talents, String which, String next) {
            return "%d %s talents were left out because of hiresync.api.monthly-calls: the month has %d of its %d calls left until %s; %s"
                    .formatted(talents, which, left, allowed, endsAt, next);
        }
    }

    /** Rows of schema {@code hire}; take-overs are those that passed to another talent. */
    public record Rows(
            long inserted, long updated, long retired, long takeOvers, long duplicates, long replacedCharacters) {}

    /**
     * A row that passed to another talent, as a later answer of that one listed it.
     *
     * @param key the row's primary key in the table, in the order of its columns
     */
    public record TakenOver(String table, List<String> key, String formerTalentId, String talentId) {}

    /**
     * A member that no column takes.
     *
     * @param count over all runs
     */
    public record UnknownField(String jsonPath, long count) {}

    /** Talents with the same trouble, and one of them as an example. */
    public record TroubleCount(
            String status, String code, long talents, String exampleTalentId, String exampleMessage) {}

    /**
     * A rule of which more is found than its threshold allows.
     *
     * @param meaning what is found of what is checked
     * @param checked how many could break it; null where the threshold is a count
     * @param threshold the most that is all right: a share of {@code checked}, or a count where that is null
     */
    public record OverThreshold(
            String rule,
            String meaning,
            long found,
            @Nullable Long checked,
            BigDecimal threshold) {}

    /** Wall time of the run, pauses between its starts included. */
    public Duration took() {
        return Duration.between(startedAt, endedAt);
    }
}
