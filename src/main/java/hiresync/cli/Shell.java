package hiresync.cli;

import java.util.regex.Pattern;

/** Words of commands that a person may copy into a POSIX shell. */
final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    private Shell() {}

    /** In quotation marks where the shell would take it for something else. */
    static String word(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
