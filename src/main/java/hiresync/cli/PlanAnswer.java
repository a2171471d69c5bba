package hiresync.cli;

import static hiresync.report.Figures.counted;
import static hiresync.report.Figures.number;
import static hiresync.report.Figures.seconds;

import hiresync.job.Rehearsal;
import hiresync.report.ReportText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code plan} answers, for a person or a program.
 *
 * @param command the one that was planned, such as {@code sync}
 * @param talents to be asked for
 * @param gone those of the talents whom the API did not know the last time
 * @param forgotten talents that are left out, as they were erased
 * @param discoversFirst whether the source is filled first, so that it may have others by then
 * @param resumes the unfinished run whose rest they are; null when they are a run of their own
 * @param calls at the least: one for each talent that the run comes to
 * @param left talents that it does not come to, as its window closes or the month's calls are used up
 * @param lastMinute calls that were made in it, and that the limits still count
 * @param takesSeconds null when no limit is set
 * @param endsAt if it began now; null when no limit is set
 * @param month as it stands now
 */
record PlanAnswer(
        String command,
        boolean discoversFirst,
        int talents,
        Map<String, Long> reasons,
        long gone,
        int postponed,
        int skippedIds,
        int notInSource,
        int forgotten,
        Rehearsal.@Nullable Resumed resumes,
        String limits,
        double share,
        long calls,
        long left,
        long lastMinute,
        @Nullable Double takesSeconds,
        @Nullable Instant endsAt,
        MonthCalls month) {
    private static final JsonMapper JSON = JsonMapper.shared();

    String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("hiresync plan: " + command + " would ask for " + (talents == 0 ? "nobody" : whom()));
        if (!reasons.isEmpty()) {
            lines.add("  because  " + ReportText.reasons(reasons)
                    + (gone == 0 ? "" : "; gone the last time were " + number(gone) + " of them"));
        }
        if (discoversFirst) {
            lines.add("  first    discover fills the source, as hiresync.discover.before-sync says: whoever is new or"
                    + " changed since comes on top");
        }
        if (resumes != null) {
            lines.add("  resumes  run %d of %s, with %s of its %s talents done"
                    .formatted(
                            resumes.run(),
                            resumes.startedAt().truncatedTo(ChronoUnit.SECONDS),
                            number(resumes.planned() - talents),
                            number(resumes.planned())));
        }
        if (month.isUsedUp()) {
            lines.add("  calls    none, as the month's are used up: until " + month.endsAt() + " the run ends with 1");
        } else if (talents > 0) {
            lines.add("  calls    " + pace());
        }
        if (left > 0) {
            lines.add("  left     %s for whom there is no time or no call; the same command goes on with them%s"
                    .formatted(number(left), month.isUsedUp() ? ", when the month is over" : ""));
        }
        lines.add("  month    " + month.text());
        if (postponed > 0) {
            lines.add("  later    %s more, for whom hiresync.api.monthly-calls leaves no call"
                    .formatted(number(postponed)));
        }
        if (skippedIds > 0) {
            lines.add("  skipped  %s blank ids of the source".formatted(number(skippedIds)));
        }
        if (forgotten > 0) {
            lines.add("  skipped  %s forgotten; hiresync forget --undo TALENT_ID lifts that"
                    .formatted(number(forgotten)));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String whom() {
        return counted(talents, "talent");
    }

    private String pace() {
        if (takesSeconds == null || endsAt == null) {
            return number(calls) + " at the least, as fast as they are answered: no limit is set";
        }
        return "%s at the least, in %s at the limit (%s, of which %s is ours%s); begun now they end at %s"
                .formatted(
                        number(calls),
                        seconds(Duration.ofMillis(Math.round(takesSeconds * 1000))),
                        limits,
                        share,
                        lastMinute == 0 ? "" : "; the last minute's %s count".formatted(number(lastMinute)),
                        endsAt);
    }
}
