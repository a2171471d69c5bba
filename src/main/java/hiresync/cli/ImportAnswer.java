package hiresync.cli;

import static hiresync.report.Figures.counted;
import static hiresync.report.Figures.number;

import hiresync.talentfile.TalentsTable;
import hiresync.warehouse.SourceTalents;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code import-talents} answers.
 *
 * @param talents in the file, each counted once: added + changed + unchanged + forgotten
 * @param added new in {@code source.talent}
 * @param changed those whose time moved
 * @param forgotten those who were erased, and must not come back
 * @param repeated lines whose talent stands further down again: the last one counts
 * @param blank lines without an id
 * @param firstBlank the first of them, such as {@code line 3 of talents.csv}; null when there is none
 * @param leftOut columns that are neither id nor time
 */
record ImportAnswer(
        int talents,
        long added,
        long changed,
        long unchanged,
        long forgotten,
        int repeated,
        int blank,
        @Nullable String firstBlank,
        List<String> leftOut) {
    static ImportAnswer of(TalentsTable table, SourceTalents.Changes changes) {
        int talents = table.talents().size();
        return new ImportAnswer(
                talents,
                changes.added(),
                changes.changed(),
                changes.unchanged(),
                changes.forgotten(talents),
                table.repeated(),
                table.blank(),
                table.firstBlank(),
                table.leftOut());
    }

    String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("hiresync import-talents: %s = %s new + %s changed + %s unchanged%s"
                .formatted(
                        counted(talents, "talent"),
                        number(added),
                        number(changed),
                        number(unchanged),
                        forgotten == 0 ? "" : " + " + number(forgotten) + " forgotten, who stay away"));
        if (repeated > 0) {
            lines.add("  repeated  %s, as the talent stands further down again: the last line counts"
                    .formatted(counted(repeated, "line")));
        }
        if (blank > 0) {
            lines.add("  blank     %s without an id skipped, first %s".formatted(counted(blank, "line"), firstBlank));
        }
        if (!leftOut.isEmpty()) {
            lines.add("  left out  columns: " + String.join(", ", leftOut));
        }
        return String.join(System.lineSeparator(), lines);
    }
}
