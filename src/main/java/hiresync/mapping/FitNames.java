package hiresync.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names that PostgreSQL can hold for the members of one JSON object. A name that must be changed and would then be
 * another member's is numbered, {@code a� (2)}, so that neither is lost; one that is fit stays as it is.
 */
final class FitNames {
    private final ObjectNode object;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    FitNames(ObjectNode object) {
        this.object = object;
    }

    String of(String name) {
        String fit = Texts.clean(name);
        return fit.equals(name) ? name : free(fit);
    }

    private String free(String fit) {
        String free = numbered(fit);
        while (object.has(free) || !given.add(free)) {
            free = numbered(fit);
        }
        return free;
    }

    private String numbered(String fit) {
        int number = numbers.merge(fit, 1, Integer::sum);
        return number == 1 ? fit : fit + " (" + number + ")";
    }
}
