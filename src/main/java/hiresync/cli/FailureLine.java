package hiresync.cli;

import hiresync.talent.Stage;
import hiresync.warehouse.TroubledTalent;
import hiresync.warehouse.WarehouseSettings.Gone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code failures} tells of one talent.
 *
 * @param stage at which the answer came to nothing
 * @param reason what was wrong, without what happens next
 * @param jsonPath where in the answer it was wrong; null when that is not the trouble
 * @param due whether it is asked again without anything having to change
 * @param next what happens next
 * @param askedAgainAt when it is asked again at the latest, if it waits for a change
 */
record FailureLine(
        String talentId,
        String status,
        String stage,
        String code,
        String reason,
        @Nullable String jsonPath,
        @Nullable String logId,
        int attempts,
        @Nullable Instant lastAttemptAt,
        boolean due,
        String next,
        @Nullable Instant askedAgainAt) {
    /** How messages name a place in an answer. */
    private static final Pattern PATH =
            Pattern.compile("(?:^|\\$\\.)(data(?:\\.\\w+|\\[\\d+\\])*)(?: \\(column | is of kind )");

    /** @param gone what becomes of the rows of a talent that the API does not know */
    static FailureLine of(TroubledTalent talent, Gone gone) {
        Stage stage = Stage.of(talent.code());
        return new FailureLine(
                talent.talentId(),
                talent.status(),
                stage.name().toLowerCase(Locale.ROOT),
                talent.code(),
                reason(talent.message()),
                stage == Stage.READ || stage == Stage.MAPPED ? path(talent.message()) : null,
                talent.logId(),
                talent.attempts(),
                talent.lastAttemptAt(),
                talent.next().isDue(),
                talent.status().equals("gone") && talent.next() != TroubledTalent.Next.NEVER
                        ? next(talent) + "; " + rows(talent, gone)
                        : next(talent),
                talent.askedAgainAt());
    }

    /** The last clause of a message says what happens next: in general, and this talent's own next is known better here. */
    private static String reason(String message) {
        int last = message.lastIndexOf("; ");
        return last < 0 ? message : message.substring(0, last);
    }

    private static @Nullable String path(String message) {
        Matcher path = PATH.matcher(message);
        return path.find() ? path.group(1) : null;
    }

    private static String next(TroubledTalent talent) {
        return switch (talent.next()) {
            case NEXT -> "due, asked again in the next run";
            case LAST -> "due, asked again in the next run, but last, as it failed 3 times in a row or more";
            case REFRESH -> "due, asked again in one of the next runs, with those who are refreshed";
            case NEVER ->
                "not asked again, as it is not in source.talent; hiresync backfill --talent-id "
                        + Shell.word(talent.talentId()) + " asks for it";
            case CHANGE ->
                "asked again when its updated_at in the source or the mapping changes"
                        + (talent.askedAgainAt() == null
                                ? ""
                                : ", or from "
                                        + talent.askedAgainAt()
                                                .atZone(ZoneOffset.UTC)
                                                .toLocalDate() + " on");
        };
    }

    private static String rows(TroubledTalent talent, Gone gone) {
        if (gone == Gone.KEEP) {
            return "its rows are kept, as hiresync.warehouse.gone says";
        }
        if (gone == Gone.FORGET) {
            return talent.next() == TroubledTalent.Next.NEXT
                    ? "gone in three runs in a row, it is forgotten"
                    : "gone once more, it is forgotten";
        }
        return talent.next() == TroubledTalent.Next.NEXT
                ? "gone in three runs in a row, its rows are retired"
                : "its rows are retired";
    }
}
