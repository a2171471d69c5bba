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
 */
record TalentColumns(boolean isHeader, List<String> names, int id, int time) {
    private static final String ID = "talent_id";
    private static final String TIME = "updated_at";

    static TalentColumns of(String firstLine, String where) {
        List<String> first = split(firstLine, where);
        List<String> names = first.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (names.contains(ID)) {
            return new TalentColumns(true, names, names.indexOf(ID), names.indexOf(TIME));
        }
        if (first.get(0).chars().noneMatch(Character::isDigit) && !first.get(0).isBlank()) {
            throw wrong(where + " has no id in its first column, nor is it a header that has the names talent_id and"
                    + " updated_at, separated by a comma or a tab; nothing is written");
        }
        return new TalentColumns(false, List.of(ID, TIME), 0, 1);
    }

    /** What stands in each column; fewer than there are columns, when the last ones are missing. */
    List<String> fields(String line, String where) {
        List<String> fields = split(line, where);
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

    String id(List<String> fields) {
        return field(fields, id);
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

    /** By tabs where there is one, otherwise by commas; as RFC 4180 has it, a field in quotation marks may hold the separator, and two marks for one. */
    private static List<String> split(String line, String where) {
        char separator = line.indexOf('\t') >= 0 ? '\t' : ',';
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
