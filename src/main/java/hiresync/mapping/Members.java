package hiresync.mapping;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Follows the path of a column through a JSON object, down to its value. */
final class Members {
    private Members() {}

    /** The id that an object has for its row in a dimension. */
    static @Nullable String key(Table table, ObjectNode object, Place place) {
        Column key = table.columns().get(0);
        return read(key, (Source.Member) key.source(), object, place);
    }

    static @Nullable String read(Column column, Source.Member member, ObjectNode object, Place place) {
        JsonNode node = object;
        Place here = place;
        for (String step : member.path()) {
            if (node == null || node.isNull()) {
                return null;
            }
            if (column.kind() == Kind.NAME && !node.isContainer()) {
                break; // a plain name stands for all languages
            }
            if (!node.isObject()) {
                throw UnmappableAnswer.kind(here, column.qualifiedName(), node, "is not an object");
            }
            node = node.get(step);
            here = here.member(step);
        }
        return Values.read(node, column, here);
    }
}
