package hiresync.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of comma-separated values as RFC 4180 has them. */
final class Csv {
    private static final String END = "\r\n";

    private Csv() {}

    /** A line with its end; null is an empty field. */
    static String line(@Nullable Object... fields) {
        return Arrays.stream(fields).map(Csv::field).collect(Collectors.joining(",", "", END));
    }

    private static String field(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
