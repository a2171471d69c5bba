package hiresync.cli;

import static hiresync.report.Figures.number;

import hiresync.report.Wrapped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers of rows by table, in words; a table and its number stay on one line. */
final class TableRows {
    private static final char JOINED = '\u00A0';

    private TableRows() {}

    /** As hire.interview 5, hire_raw.talent_response 1,200: those with none left out, to be made into lines by {@link #lines}. */
    static String inWords(Map<String, Long> rows) {
        return rows.entrySet().stream()
                .filter(table -> table.getValue() > 0)
                .map(table -> table.getKey() + JOINED + number(table.getValue()))
                .collect(Collectors.joining(", "));
    }

    static List<String> lines(String first, String text) {
        return Wrapped.lines(first, text).stream()
                .map(line -> line.replace(JOINED, ' '))
                .toList();
    }
}
