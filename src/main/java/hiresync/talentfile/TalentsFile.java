package hiresync.talentfile;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Talent ids in a file, one a line; what follows a # is skipped. */
public final class TalentsFile {
    /** As the key of a work list can have it. */
    private static final int LONGEST = 1000;

    private static final int SHOWN = 60;

    /** What no id of Feishu has in it, and lines of other files have. */
    private static final Pattern MORE = Pattern.compile("^#|[\\h\\v\\p{Cntrl},;\"'()\\[\\]{}<>]");

    private static final Pattern SHORTENED = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+");

    private TalentsFile() {}

    /**
     * Reads all of it.
     *
     * @param name {@code -} means standard input
     * @throws Problem when a line cannot be an id
     */
    public static List<String> read(String name, InputStream standardInput) {
        List<String> ids = new ArrayList<>();
        TextFile.read(name, standardInput, "give --talents-file a file that has an id a line", (line, where) -> {
            String id = withoutComment(line);
            if (!id.isEmpty()) {
                ids.add(id(id, where));
            }
        });
        return ids;
    }

    private static String withoutComment(String line) {
        return line.replaceFirst("(^|\\s)#.*", "").strip();
    }

    /**
     * An id as Feishu gives it: in a form that it gives to none, the file is another one than was meant.
     *
     * @param where the line, as the beginning of a sentence
     * @throws Problem when it cannot be one
     */
    public static String id(String text, String where) {
        String id = any(text, where);
        if (SHORTENED.matcher(id).matches()) {
            throw wrong(where + " has " + id
                    + ", which is how a spreadsheet shortens a long number, so that the id is lost; have its column"
                    + " formatted as text, and save it again");
        }
        if (MORE.matcher(id).find()) {
            throw wrong("%s has more than an id in it: %s; give one id a line and nothing else"
                    .formatted(where, shown(id)));
        }
        return id;
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }

    /**
     * An id in whatever form, as a source may have it.
     *
     * @param where the line, as the beginning of a sentence
     * @throws Problem when it cannot be one
     */
    public static String any(String text, String where) {
        if (text.isBlank()) {
            throw wrong(where + " names nobody; give a talent's id");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw wrong(where + " has more than an id in it, such as a tab; give one id a line and nothing else");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw wrong(where + " is longer than an id can be, which is " + LONGEST + " bytes; give one id a line");
        }
        return text;
    }

    private static Problem wrong(String sentence) {
        return new Problem(ExitCode.USAGE, sentence);
    }
}
