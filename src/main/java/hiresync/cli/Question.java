package hiresync.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A question that only a person at a terminal can answer. */
final class Question {
    private Question() {}

    /** Only the launch script can know, and says no; started without it, a line on standard input is an answer. */
    static boolean canBeAsked() {
        return !"false".equals(System.getProperty("hiresync.asks"));
    }

    /**
     * Whether the next line is {@code yes}.
     *
     * @return empty when there is none
     */
    static Optional<Boolean> answered(String question, InputStream input, Output output) {
        output.talk().print(question + " Type yes to go on: ");
        output.talk().flush();
        try {
            String line = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                output.talk().println();
            }
            return Optional.ofNullable(line).map(answer -> answer.strip().equals("yes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
