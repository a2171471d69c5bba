package hiresync.doctor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that a run ends with, taken apart: they all say what happened, and then, behind a colon or a semicolon, what
 * somebody does about it.
 *
 * @param remedy null when the sentence says it all at once
 */
record Clauses(String finding, @Nullable String remedy) {
    private static final Pattern TO_DO =
            Pattern.compile("[:;] (?=(?:add|check|correct|create|fill|first|give|grant|if a proxy"
                    + "|it must own|leave|look|make|name|put|raise|run|see|set|use|wait)\\b)");

    /** What becomes of the run, which is another matter. */
    private static final Pattern AFTERWARDS =
            Pattern.compile("(, then run .*again.*|; what had arrived is committed.*|\\.)$");

    static Clauses of(String sentence) {
        Matcher separator = TO_DO.matcher(sentence);
        if (!separator.find()) {
            return new Clauses(sentence, null);
        }
        String remedy = sentence.substring(separator.end());
        return new Clauses(
                sentence.substring(0, separator.start()),
                AFTERWARDS.matcher(remedy).replaceFirst(""));
    }
}
