package hiresync.mapping;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Collects the members that no column takes, in their nesting, and counts their JSON paths. */
final class Unmapped {
    /** Of numbers in jsonb: digits before and after the decimal point. */
    private static final int MOST_DIGITS = 131_072;

    private static final int MOST_DECIMALS = 16_383;
    /** Characters: paths are keys, and an entry of a PostgreSQL index ends at 2,704 bytes. */
    private static final int LONGEST_PATH = 500;

    private final Map<String, Integer> paths = new TreeMap<>();

    /** How often each JSON path that no column takes was seen. */
    Map<String, Integer> paths() {
        return paths;
    }

    void count(String path) {
        String shown = path.length() <= LONGEST_PATH ? path : path.substring(0, LONGEST_PATH) + "…";
        paths.merge(Texts.clean(shown), 1, Integer::sum);
    }

    /** The row's unmapped members as JSON text; null when there are none. */
    @Nullable
    String of(ObjectNode row, Taken taken) {
        ObjectNode left = left(row, taken);
        return left.isEmpty() ? null : left.toString();
    }

    private ObjectNode left(ObjectNode object, Taken taken) {
        ObjectNode left = JsonNodeFactory.instance.objectNode();
        FitNames names = new FitNames(object);
        boolean nobody = taken.idMember() != null && isEmpty(object.get(taken.idMember()));
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = member.getKey();
            JsonNode value = member.getValue();
            Taken known = taken.member(name);
            if (known == null) {
                keep(left, names.of(name), value, taken.path() + "." + name);
            } else if (nobody && !name.equals(taken.idMember())) {
                keepOfNobody(left, name, value, taken);
            } else if (!known.whole() && value instanceof ObjectNode inner) {
                ObjectNode rest = left(inner, known);
                if (!rest.isEmpty()) {
                    left.set(name, rest);
                }
            }
        }
        return left;
    }

    private void keepOfNobody(ObjectNode left, String name, JsonNode value, Taken taken) {
        if (!isEmpty(value)) {
            keep(left, name, value, taken.path() + "." + name + " (without id)");
        }
    }

    private void keep(ObjectNode left, String name, JsonNode value, String path) {
        left.set(name, clean(value));
        count(path);
    }

    private static JsonNode clean(JsonNode value) {
        if (value.isString()) {
            return JsonNodeFactory.instance.stringNode(Texts.clean(value.stringValue()));
        }
        if (value instanceof ArrayNode list) {
            ArrayNode clean = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> clean.add(clean(element)));
            return clean;
        }
        if (value instanceof ObjectNode object) {
            ObjectNode clean = JsonNodeFactory.instance.objectNode();
            FitNames names = new FitNames(object);
            object.properties().forEach(m -> clean.set(names.of(m.getKey()), clean(m.getValue())));
            return clean;
        }
        return value.isNumber() && isBeyondJsonb(value.decimalValue())
                ? JsonNodeFactory.instance.stringNode(value.asString())
                : value;
    }

    private static boolean isBeyondJsonb(BigDecimal number) {
        return (long) number.precision() - number.scale() > MOST_DIGITS || number.scale() > MOST_DECIMALS;
    }

    /** Whether there is nothing in it: missing, null, an empty text, or an object or list of such. */
    static boolean isEmpty(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return true;
        }
        if (value.isString()) {
            return value.stringValue().isEmpty();
        }
        return value.isContainer() && value.values().stream().allMatch(Unmapped::isEmpty);
    }
}
