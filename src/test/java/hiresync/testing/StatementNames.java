package hiresync.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which SQL a message of a client begins to execute. A driver names a statement that it uses often, and then only binds
 * and executes it; several messages make one execution, of which the first counts.
 */
final class StatementNames {
    private final Map<String, String> statements = new HashMap<>();
    private final Set<String> parsed = new HashSet<>();

    /** Empty when the message begins nothing: it goes on with what has begun, or is about something else. */
    Optional<String> begins(char type, byte[] body) {
        return switch (type) {
            case 'Q' -> Optional.of(text(body, 0));
            case 'P' -> parse(text(body, 0), text(body, end(body, 0)));
            case 'B' -> bind(text(body, end(body, 0)));
            case 'C' -> close(body);
            default -> Optional.empty();
        };
    }

    private Optional<String> parse(String name, String sql) {
        statements.put(name, sql);
        parsed.add(name);
        return Optional.of(sql);
    }

    /** What was just parsed has begun already. */
    private Optional<String> bind(String name) {
        return parsed.remove(name) ? Optional.empty() : Optional.ofNullable(statements.get(name));
    }

    private Optional<String> close(byte[] body) {
        if (body[0] == 'S') {
            statements.remove(text(body, 1));
            parsed.remove(text(body, 1));
        }
        return Optional.empty();
    }

    private static String text(byte[] body, int from) {
        return new String(body, from, end(body, from) - 1 - from, StandardCharsets.UTF_8);
    }

    /** Behind the zero that ends the text. */
    private static int end(byte[] body, int from) {
        int at = from;
        while (body[at] != 0) {
            at++;
        }
        return at + 1;
    }
}
