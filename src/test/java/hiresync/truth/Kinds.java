package hiresync.truth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code kinds.txt}: by object, its members and what each may hold. */
final class Kinds {
    private static final Map<String, Map<String, Kind>> OBJECTS = read();

    private Kinds() {}

    /** @param of the kind of object that is inside; empty for a plain value */
    record Kind(String name, String of) {}

    static Map<String, Kind> of(String object) {
        return Objects.requireNonNull(OBJECTS.get(object));
    }

    /** The lines of a resource beside this class that say something. */
    static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(Kinds.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, Kind>> read() {
        Map<String, Map<String, Kind>> objects = new LinkedHashMap<>();
        Map<String, Kind> members = Map.of();
        for (String line : lines("kinds.txt")) {
            List<String> words = List.of(line.strip().split(" +", -1));
            if (line.startsWith(" ")) {
                members.put(words.get(0), new Kind(words.get(1), words.size() > 2 ? words.get(2) : ""));
            } else {
                members = new LinkedHashMap<>();
                objects.put(words.get(0), members);
            }
        }
        return objects;
    }
}
