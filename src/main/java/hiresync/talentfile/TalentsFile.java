package hiresync.talentfile;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Talent ids in a file, one a line; what follows a # is skipped. */
public final class TalentsFile {
    /** As the key of a work list can have it. */
    private static final int LONGEST = 1000;

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
     * The id.
     *
     * @param where the line, as the beginning of a sentence
     * @throws Problem when it cannot be one
     */
    public static String id(String text, String where) {
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
