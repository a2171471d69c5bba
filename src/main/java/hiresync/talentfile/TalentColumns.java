package hiresync.talentfile;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which columns a file of talents has, by its first line.
 *
 * @param isHeader whether the first line has names
 * @param id place of the id
 * @param time place of the time of change; -1 when there is none
 * @param separator a tab or a comma; none as long as no line has shown one
 */
record TalentColumns(boolean isHeader, List<String> names, int id, int time, char separator) {
    private static final char NONE = '\n'; // which no line has in it
    private static final String ID = "talent_id";
    private static final String TIME = "updated_at";

    static TalentColumns of(String firstLine, String where) {
        char separator = separator(firstLine);
        List<String> first = split(firstLine, separator, where);
        List<String> names = first.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (names.contains(ID)) {
            requireOnce(ID, names, where);
            requireOnce(TIME, names, where);
            return new TalentColumns(true, names, names.indexOf(ID), names.indexOf(TIME), separator);
        }
        if (first.get(0).chars().noneMatch(Character::isDigit) && !first.get(0).isBlank()) {
            throw wrong(where + " has no id in its first column, nor is it a header that has the names talent_id and"
                    + " updated_at, separated by a comma or a tab; nothing is written");
        }
        return new TalentColumns(false, List.of(ID, TIME), 0, 1, separator);
    }

    private static void requireOnce(String name, List<String> names, String where) {
        if (names.indexOf(name) != names.lastIndexOf(name)) {
            throw wrong(where + " has the name " + name
                    + " twice, so that nobody knows which column is meant; nothing is written");
        }
    }

    /** The same, with the separator of the first line that has one: it is the file's. */
    TalentColumns separatedAs(String line) {
        return separator == NONE ? new TalentColumns(isHeader, names, id, time, separator(line)) : this;
    }

    /** What stands in each column; fewer than there are columns, when the last ones are missing. */
    List<String> fields(String line, String where) {
        List<String> fields = split(line, separator, where);
        if (separator == ',' && line.indexOf('\t') >= 0) {
            throw wrong(where + " has a tab, where the lines before separate columns by commas; nothing is written");
        }
        if (fields.size() > names.size()) {
            throw wrong("%s has %d columns where %s; nothing is written"
                    .formatted(
                            where,
                            fields.size(),
                            isHeader
                                    ? "the header has " + names.size()
                                    : "an id and a time are due (separated by a comma or a tab)"));
        }
        return fields;
    }

    String id(List<String> fields, String where) {
        String text = field(fields, id);
        if (text.indexOf(';') >= 0) {
            throw wrong(where + " has a semicolon in its id; separate columns by a comma or a tab; nothing is written");
        }
        return text;
    }

    /** Empty when there is none. */
    String time(List<String> fields) {
        return field(fields, time);
    }

    /** Columns that are of no use here. */
    List<String> others() {
        return names.stream()
                .filter(name -> !name.equals(ID) && !name.equals(TIME))
                .toList();
    }

    private static String field(List<String> fields, int place) {
        return place < 0 || place >= fields.size() ? "" : fields.get(place).strip();
    }

    private static char separator(String line) {
        if (line.indexOf('\t') >= 0) {
            return '\t';
        }
        return line.indexOf(',') >= 0 ? ',' : NONE;
    }

    /** As RFC 4180 has it, a field in quotation marks may hold the separator, and two marks for one. */
    private static List<String> split(String line, char separator, String where) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            if (c == separator && !quoted) {
                fields.add(unquoted(field.toString()));
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            throw wrong(where + " has a quotation mark that is not closed; nothing is written");
        }
        fields.add(unquoted(field.toString()));
        return fields;
    }

    private static String unquoted(String field) {
        String text = field.strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
                : field;
    }

    private static Problem wrong(String sentence) {
        return new Problem(ExitCode.USAGE, sentence);
    }
}
