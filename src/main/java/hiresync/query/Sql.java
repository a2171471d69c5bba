package hiresync.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The hand-written statements: one file each, in {@code db/query}. */
public final class Sql {
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private Sql() {}

    /** The statement in {@code db/query/<name>.sql}. */
    public static String named(String name) {
        return TEXTS.computeIfAbsent(name, Sql::read);
    }

    private static String read(String name) {
        String path = "/db/query/" + name + ".sql";
        try (InputStream file = Sql.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalArgumentException("there is no " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
