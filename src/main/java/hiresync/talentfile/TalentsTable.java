package hiresync.talentfile;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Talents in a file of comma-separated or tab-separated values.
 *
 * @param talents by id, when each last changed; null when the file does not say
 * @param repeated lines whose talent stands further down again
 * @param blank lines without an id
 * @param firstBlank the first of them; null when there is none
 * @param leftOut columns that are neither id nor time
 */
public record TalentsTable(
        Map<String, @Nullable Instant> talents,
        int repeated,
        int blank,
        @Nullable String firstBlank,
        List<String> leftOut) {
    /**
     * Reads all of it.
     *
     * @param name {@code -} means standard input
     * @param now nobody changed later
     * @throws Problem when a line cannot be used, or none has a talent
     */
    public static TalentsTable read(String name, InputStream standardInput, Instant now) {
        Reading reading = new Reading(now);
        TextFile.read(name, standardInput, "name a file that has a talent a line, or - for standard input", reading);
        if (reading.talents.isEmpty()) {
            throw new Problem(
                    ExitCode.USAGE,
                    (name.equals("-") ? "standard input" : name)
                            + " names nobody, so nothing is written; give a file that" + " has a talent a line");
        }
        return new TalentsTable(
                reading.talents,
                reading.lines - reading.talents.size(),
                reading.blank,
                reading.firstBlank,
                reading.columns == null ? List.of() : reading.columns.others());
    }

    /** The lines as they come. */
    private static final class Reading implements TextFile.Line {
        private final Instant now;
        private final Map<String, @Nullable Instant> talents = new LinkedHashMap<>();
        private @Nullable TalentColumns columns;
        private int lines;
        private int blank;
        private @Nullable String firstBlank;

        private Reading(Instant now) {
            this.now = now;
        }

        @Override
        public void read(String text, String where) {
            if (text.isBlank()) {
                skip(where);
                return;
            }
            if (columns == null) {
                columns = TalentColumns.of(text, where);
                if (columns.isHeader()) {
                    return;
                }
            }
            columns = columns.separatedAs(text);
            add(columns.fields(text, where), columns, where);
        }

        /** As a null or blank id of a source is. */
        private void skip(String where) {
            blank++;
            firstBlank = firstBlank == null ? where : firstBlank;
        }

        private void add(List<String> fields, TalentColumns columns, String where) {
            String id = columns.id(fields, where);
            if (id.isBlank()) {
                skip(where);
                return;
            }
            talents.put(TalentsFile.id(id, where), TalentTime.read(columns.time(fields), where, now));
            lines++;
        }
    }
}
