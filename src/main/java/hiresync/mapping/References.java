package hiresync.mapping;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Follows the references of a row: puts the dimension rows that its JSON object describes, and fills in their keys. */
final class References {
    private final AnswerRows rows;

    References(AnswerRows rows) {
        this.rows = rows;
    }

    /** @param row with its own key, which a row without id can need for a derived one */
    void follow(RowInProgress row) {
        for (int i = 0; i < row.values.length; i++) {
            Column column = row.table.columns().get(i);
            if (column.source() instanceof Source.Reference reference) {
                row.values[i] = column.key()
                        ? described(reference.table(), row.object, row.place, row.values[i])
                        : refer(row, column, reference);
            }
        }
    }

    private @Nullable String refer(RowInProgress row, Column column, Source.Reference reference) {
        Place place = row.place.member(reference.member());
        ObjectNode object = object(row.object.get(reference.member()), place, column);
        String key = object == null ? null : key(row, reference, object, place);
        return object == null || key == null
                ? otherwise(row, reference)
                : described(reference.table(), object, place, key);
    }

    private static @Nullable ObjectNode object(@Nullable JsonNode described, Place place, Column column) {
        if (described == null || described.isNull()) {
            return null;
        }
        if (described instanceof ObjectNode object) {
            return object;
        }
        throw UnmappableAnswer.kind(place, column.qualifiedName(), described, "is not an object");
    }

    private static @Nullable String key(RowInProgress row, Source.Reference reference, ObjectNode object, Place place) {
        String key = Members.key(reference.table(), object, place);
        String pattern = reference.derivedKey();
        return key == null && pattern != null && !Unmapped.isEmpty(object) ? row.derived(pattern) : key;
    }

    /** The key where nothing describes the row but another member that names it. */
    private @Nullable String otherwise(RowInProgress row, Source.Reference reference) {
        String member = reference.otherwise();
        if (member == null) {
            return null;
        }
        Table table = reference.table();
        String key = Values.read(row.object.get(member), table.columns().get(0), row.place.member(member));
        if (key != null) {
            @Nullable String[] onlyKey = new @Nullable String[table.columns().size()];
            onlyKey[0] = key;
            rows.put(table, onlyKey, null);
        }
        return key;
    }

    /** Puts the row that the object describes, under the given key, and returns the key. */
    private @Nullable String described(Table table, ObjectNode object, Place place, @Nullable String key) {
        RowInProgress row = new RowInProgress(table, object, place, null);
        row.fill(0);
        row.values[0] = key;
        rows.put(table, row.values, null);
        return key;
    }
}
