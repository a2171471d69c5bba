package hiresync.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text broken between words into lines of 80 columns, or of others; a longer word stays whole, so that it can be copied. */
public final class Wrapped {
    public static final int COLUMNS = 80;

    private static final int NARROWEST = 40;
    /** Such as {@code   talents  }, or {@code hiresync plan: }, or an indentation. */
    private static final Pattern SUBJECT = Pattern.compile("hiresync [\\w-]+: |\\s+\\S+\\s{2,}|\\s+");

    private Wrapped() {}

    /** The same text with its longer lines broken for a terminal of so many columns, indented below what they say. */
    public static String fitted(String text, int columns) {
        return text.lines()
                .flatMap(line -> line.length() <= columns ? Stream.of(line) : broken(line, columns).stream())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static List<String> broken(String line, int columns) {
        Matcher subject = SUBJECT.matcher(line);
        String first = subject.lookingAt() ? subject.group() : "";
        return lines(first, line.substring(first.length()), columns);
    }

    /**
     * In lines of 80 columns, or of fewer where answers are read on a narrower terminal.
     *
     * @param first what the first line begins with; the others are indented as far
     */
    public static List<String> lines(String first, String text) {
        int terminal = Terminal.showsAnswers() ? Terminal.columns().orElse(COLUMNS) : COLUMNS;
        return lines(first, text, Math.min(Math.max(terminal, NARROWEST), COLUMNS));
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
