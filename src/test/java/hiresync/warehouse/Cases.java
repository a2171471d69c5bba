package hiresync.warehouse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders of {@code cases}; their form stands in the README beside them. */
final class Cases {
    private static final Pattern REPEATED = Pattern.compile("\\{(\\S)\\*(\\d+)}");

    private Cases() {}

    static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(Cases.class.getResource("cases")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Path> all() throws IOException {
        try (Stream<Path> entries = Files.list(folder())) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Those that have this file. */
    static List<Path> with(String file) throws IOException {
        return all().stream()
                .filter(folder -> Files.exists(folder.resolve(file)))
                .toList();
    }

    /** A file's text, {@code {x*3}} written out as {@code xxx}. */
    static String text(Path file) throws IOException {
        return REPEATED.matcher(Files.readString(file))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
    }
}
