package hiresync.cli;

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
import java.util.ArrayList;
import java.util.List;

/** Talent ids as a person or another program lists them: UTF-8, one a line, with or without a BOM and CRs. */
final class TalentsFile {
    private static final String STANDARD_INPUT = "-";
    /** As the key of a work list can have it. */
    private static final int LONGEST = 1000;

    private TalentsFile() {}

    /** @param name {@code -} means standard input */
    static List<String> read(String name, InputStream standardInput) {
        String called = name.equals(STANDARD_INPUT) ? "standard input" : name;
        try (InputStream file = name.equals(STANDARD_INPUT) ? standardInput : Files.newInputStream(Path.of(name))) {
            return ids(file, called);
        } catch (CharacterCodingException e) {
            throw wrong(called + " is no UTF-8 text; save it as such");
        } catch (NoSuchFileException | InvalidPathException e) {
            throw wrong("there is no file " + called + "; give --talents-file one that has an id a line");
        } catch (IOException e) {
            throw wrong(called + " could not be read; give --talents-file a file that has an id a line");
        }
    }

    private static List<String> ids(InputStream file, String called) throws IOException {
        List<String> ids = new ArrayList<>();
        BufferedReader lines = new BufferedReader(
                new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder())); // says so when it is something else
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String id = withoutComment(++number == 1 ? withoutMark(line) : line);
            if (!id.isEmpty()) {
                ids.add(id(id, "line " + number + " of " + called));
            }
        }
        return ids;
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private static String withoutComment(String line) {
        return line.replaceFirst("(^|\\s)#.*", "").strip();
    }

    /** The id, if it can be one. */
    static String id(String text, String where) {
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
