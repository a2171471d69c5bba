package hiresync.talentfile;

import hiresync.exit.ExitCode;
import hiresync.exit.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Lines as a person or another program writes them: UTF-8, with or without a BOM and CRs. */
final class TextFile {
    private static final String STANDARD_INPUT = "-";

    private TextFile() {}

    /** What is done with each line. */
    interface Line {
        /** Takes a line; {@code where} is such as "line 3 of talents.csv". */
        void read(String text, String where);
    }

    /**
     * Reads them to the end.
     *
     * @param name {@code -} means standard input
     * @param instead what to give when it cannot be read, such as "give FILE one that has ..."
     */
    static void read(String name, InputStream standardInput, String instead, Line line) {
        if (name.isBlank()) {
            throw wrong("the file's name is empty; " + instead);
        }
        String called = name.equals(STANDARD_INPUT) ? "standard input" : name;
        try (InputStream file = name.equals(STANDARD_INPUT) ? standardInput : Files.newInputStream(Path.of(name))) {
            read(file, called, line);
        } catch (CharacterCodingException e) {
            throw wrong(called + " is no UTF-8 text; save it as such");
        } catch (NoSuchFileException | InvalidPathException e) {
            throw wrong("there is no file " + called + "; " + instead);
        } catch (IOException e) {
            throw wrong(called + " could not be read; " + instead);
        }
    }

    private static void read(InputStream file, String called, Line line) throws IOException {
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder())); // says so when it is something else
        int number = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            number++;
            line.read(number == 1 ? withoutMark(text) : text, "line " + number + " of " + called);
        }
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static Problem wrong(String sentence) {
        return new Problem(ExitCode.USAGE, sentence);
    }
}
