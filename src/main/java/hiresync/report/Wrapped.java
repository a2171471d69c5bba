package hiresync.report;

import java.util.ArrayList;
import java.util.List;

/** Text broken between words into lines of 80 columns, or of others; a longer word stays whole, so that it can be copied. */
public final class Wrapped {
    public static final int COLUMNS = 80;

    private Wrapped() {}

    /**
     * In lines of 80 columns.
     *
     * @param first what the first line begins with; the others are indented as far
     */
    public static List<String> lines(String first, String text) {
        return lines(first, text, COLUMNS);
    }

    /** In lines of so many columns. */
    public static List<String> lines(String first, String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+", -1)) {
            if (!empty && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(first.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
