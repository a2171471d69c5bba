package hiresync.cli;

import hiresync.report.ReportText;
import hiresync.talentfile.TalentsTable;
import hiresync.warehouse.SourceTalents;
import java.util.ArrayList;
import java.util.List;
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
        List<String> leftOut) {
    static ImportAnswer of(TalentsTable table, SourceTalents.Changes changes) {
        int talents = table.talents().size();
        return new ImportAnswer(
                talents,
                changes.added(),
                changes.changed(),
                changes.unchanged(),
                talents - changes.added() - changes.changed() - changes.unchanged(),
                table.repeated(),
                table.blank(),
                table.leftOut());
    }

    String json() {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("hiresync import-talents: %s talents = %s new + %s changed + %s unchanged%s"
                .formatted(
                        number(talents),
                        number(added),
                        number(changed),
                        number(unchanged),
                        forgotten == 0 ? "" : " + " + number(forgotten) + " forgotten, who stay away"));
        if (repeated > 0) {
            lines.add("  repeated  %s lines, as their talent stands further down again: the last line counts"
                    .formatted(number(repeated)));
        }
        if (blank > 0) {
            lines.add("  blank     %s lines without an id are skipped".formatted(number(blank)));
        }
        if (!leftOut.isEmpty()) {
            lines.add("  left out  the columns " + String.join(", ", leftOut));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static String number(long number) {
        return ReportText.number(number);
    }
}
