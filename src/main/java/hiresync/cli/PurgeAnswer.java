package hiresync.cli;

import static hiresync.report.Figures.counted;
import static hiresync.report.Figures.number;

import hiresync.warehouse.IdleTalents;
import hiresync.warehouse.RetentionSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code purge} answers, for a person or a program.
 *
 * @param dryRun nothing was removed, all is as it would be
 * @param complete whether it came to the end; a signal may have stopped it
 * @param keptFor {@code hiresync.retention}, a setting's text for each kind; null for what stays for ever
 * @param rows removed, or that would be, by table
 * @param talentsWithoutInterviews null when they stay for ever
 */
record PurgeAnswer(
        boolean dryRun,
        boolean complete,
        Map<String, @Nullable String> keptFor,
        Map<String, Long> rows,
        @Nullable Talents talentsWithoutInterviews) {

    /**
     * Talents whose last interview was long ago.
     *
     * @param talents so many there are, or were removed
     * @param removed whether they were
     * @param rows theirs, removed, by table
     */
    record Talents(int months, long talents, boolean removed, Map<String, Long> rows) {
        static Talents found(int months, long talents) {
            return new Talents(months, talents, false, Map.of());
        }

        static Talents removed(int months, IdleTalents.Purged purged) {
            return new Talents(months, purged.talents(), true, purged.rows());
        }
    }

    /** The settings as one would write them. */
    static Map<String, @Nullable String> keptFor(RetentionSettings settings) {
        Map<String, @Nullable String> kept = new LinkedHashMap<>();
        kept.put("raw", days(settings.raw()));
        kept.put("refused", days(settings.refused()));
        kept.put("runs", days(settings.runs()));
        kept.put("batch", days(settings.batch()));
        kept.put("history", days(settings.history()));
        return kept;
    }

    private static @Nullable String days(@Nullable Duration time) {
        if (time == null) {
            return null;
        }
        return time.equals(Duration.ofDays(time.toDays())) ? time.toDays() + "d" : WindowOptions.text(time);
    }

    String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    String text() {
        List<String> lines = new ArrayList<>(TableRows.lines("hiresync purge: ", result()));
        lines.addAll(TableRows.lines("  kept     ", kept()));
        Talents idle = talentsWithoutInterviews;
        if (idle != null) {
            lines.addAll(TableRows.lines("  talents  ", talents(idle)));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private String result() {
        String found = TableRows.inWords(rows);
        if (found.isEmpty() && complete && talentsWithoutInterviews != null && talentsWithoutInterviews.talents() > 0) {
            return "nothing is older than hiresync.retention allows, but the rows of talents without interviews";
        }
        if (found.isEmpty()) {
            return complete ? "nothing is older than hiresync.retention allows" : "stopped before anything was removed";
        }
        String verb = dryRun ? "would remove " : "removed ";
        return verb + found + (complete ? "" : "; stopped before the end, run the same command again for the rest");
    }

    private String kept() {
        String kinds = keptFor.entrySet().stream()
                .map(kind -> kind.getKey() + " " + (kind.getValue() == null ? "for ever" : kind.getValue()))
                .collect(Collectors.joining(", "));
        return kinds + (talentsWithoutInterviews == null ? ", talents' rows for ever" : "");
    }

    private static String talents(Talents idle) {
        String whom =
                "%s without an interview for %s".formatted(number(idle.talents()), counted(idle.months(), "month"));
        if (idle.talents() == 0) {
            return whom;
        }
        return whom
                + (idle.removed()
                        ? ": removed " + TableRows.inWords(idle.rows())
                        : "; their rows stay, --yes removes them");
    }
}
