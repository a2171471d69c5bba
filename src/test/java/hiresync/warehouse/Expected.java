package hiresync.warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a {@code rows.txt}; its form stands in the README beside the cases. */
final class Expected {
    private Expected() {}

    static List<String> of(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        String row = "";
        for (String line : Cases.text(file).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                lines.add(row + "." + column(row, line.strip()));
            } else {
                row = line.replaceFirst(" (.*)$", "[$1]").strip();
                lines.add(row);
            }
        }
        return lines;
    }

    /** The name and the value with one space between; a counted path has its own before the number. */
    private static String column(String row, String line) {
        return row.equals("counted") ? line.replaceAll(" {2,}", " ") : line.replaceFirst(" +", " ");
    }
}
