package hiresync.bi;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of a view, worked out by hand: {@code view.csv}, or {@code view.part.csv} for some of its columns or rows. The first line
 * names the columns; an empty cell is NULL; {@code # only: condition} chooses the rows; other lines with {@code #} say how a
 * number comes about; {@code hours_since(time)} is the hours from then to the transaction's own now.
 */
record Expected(Path file, List<String> columns, List<List<String>> rows, String condition) {
    private static final String ONLY = "# only:";
    private static final Pattern CELL = Pattern.compile("\\G\\s*(?:\"((?:[^\"]|\"\")*)\"|([^,]*?))\\s*(,|$)");
    private static final Pattern HOURS_SINCE = Pattern.compile("hours_since\\((.*)\\)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mmX");

    static Expected of(Path file) {
        List<List<String>> lines = new ArrayList<>();
        String condition = "true";
        for (String line : lines(file)) {
            if (line.startsWith(ONLY)) {
                condition = line.substring(ONLY.length()).strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                lines.add(cells(line));
            }
        }
        return new Expected(file, lines.get(0), lines.subList(1, lines.size()), condition);
    }

    String view() {
        return file.getFileName().toString().replaceAll("\\..*", "");
    }

    /** Each column as text, the rows in no order. */
    String query() {
        return "SELECT %s FROM hire_bi.%s WHERE %s"
                .formatted(String.join("::text, ", columns) + "::text", view(), condition);
    }

    /** The rows as lines, with the ages that they have now. */
    List<String> lines(OffsetDateTime now) {
        return rows.stream()
                .map(row -> String.join(
                        " | ", row.stream().map(cell -> value(cell, now)).toList()))
                .toList();
    }

    private static String value(String cell, OffsetDateTime now) {
        Matcher hours = HOURS_SINCE.matcher(cell);
        if (!hours.matches()) {
            return cell;
        }
        Duration age = Duration.between(OffsetDateTime.parse(hours.group(1), TIME), now);
        return BigDecimal.valueOf(Math.round(age.toNanos() / 3.6e11), 1).toString();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CELL.matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1).replace("\"\"", "\""));
            if (cell.group(3).isEmpty()) {
                break;
            }
        }
        return cells;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return file.subpath(file.getNameCount() - 3, file.getNameCount()).toString();
    }
}
