package hiresync.cli;

import static hiresync.report.Figures.counted;
import static hiresync.report.Figures.number;

import hiresync.report.Wrapped;
import hiresync.warehouse.Forgetting;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code forget} answers, for a person or a program.
 *
 * @param known whether anything was erased
 * @param rows erased, by table
 * @param interviewsOfOthers interviews of the talent's last answer that are another talent's now, and stay
 * @param interviewsShared erased interviews that last answers of others list as well
 * @param forgottenBefore when the talent was erased before; null when it was not
 * @param foreignSource the source table that is not hiresync's own, where the talent may stand still; null for its own
 */
record ForgetAnswer(
        String talentId,
        boolean known,
        Map<String, Long> rows,
        long interviewsOfOthers,
        long interviewsShared,
        @Nullable Instant forgottenBefore,
        @Nullable String foreignSource) {

    static ForgetAnswer of(String talent, Forgetting.Extent extent, @Nullable String foreignSource) {
        Instant before = extent.before();
        return new ForgetAnswer(
                talent,
                !extent.rows().isEmpty(),
                extent.rows(),
                extent.moved(),
                extent.shared(),
                before == null ? null : before.truncatedTo(ChronoUnit.SECONDS),
                foreignSource);
    }

    String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    /** Whether there is nothing left to do. */
    boolean isNothingNew() {
        return !known && forgottenBefore != null;
    }

    /** What is about to happen, before the question. */
    String warning() {
        List<String> lines = new ArrayList<>(Wrapped.lines("hiresync forget: ", threat()));
        details(lines);
        return String.join(System.lineSeparator(), lines);
    }

    private String threat() {
        return known
                ? "this erases talent %s for good, %s, and it is never asked for again".formatted(talentId, allRows())
                : "nothing is known of talent %s: check the id; it would be marked, so that it is never asked for"
                        .formatted(talentId);
    }

    String text() {
        List<String> lines = new ArrayList<>(Wrapped.lines("hiresync forget: ", result()));
        details(lines);
        lines.addAll(
                Wrapped.lines("  undo     ", "hiresync forget --undo " + Shell.word(talentId) + " lets it come again"));
        return String.join(System.lineSeparator(), lines);
    }

    private String result() {
        if (isNothingNew()) {
            return "talent %s was erased on %s already; nothing of it is here, and it is not asked for"
                    .formatted(talentId, forgottenBefore);
        }
        return known
                ? "talent %s is erased, %s, and not asked for again".formatted(talentId, allRows())
                : "nothing was known of talent %s: check the id; it is marked all the same, and will not be asked for"
                        .formatted(talentId);
    }

    private String allRows() {
        long total = rows.values().stream().mapToLong(Long::longValue).sum();
        return counted(total, "row");
    }

    private void details(List<String> lines) {
        if (known) {
            lines.addAll(TableRows.lines("  rows     ", TableRows.inWords(rows)));
        }
        if (interviewsOfOthers > 0) {
            lines.addAll(Wrapped.lines(
                    "  moved    ",
                    "interviews of its last answer that passed to another talent, and stay that one's: "
                            + number(interviewsOfOthers)));
        }
        if (interviewsShared > 0) {
            lines.addAll(Wrapped.lines(
                    "  shared   ",
                    "interviews of its own that others' answers list as well: " + number(interviewsShared)
                            + "; they come back, as theirs, when those are asked next, or with hiresync replay"));
        }
        if (foreignSource != null) {
            lines.addAll(Wrapped.lines(
                    "  source   ",
                    foreignSource + " is not hiresync's own: erase the talent there yourself; it is skipped"));
        }
    }
}
