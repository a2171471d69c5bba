package hiresync.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the value of a column comes from. */
public sealed interface Source {
    /**
     * A member of the row's own JSON object.
     *
     * @param path names from the row's object down to the value; a {@link Kind#NAME} ends in its language
     */
    record Member(List<String> path) implements Source {}

    /** The column of the same name of the row that this one stands in. */
    record Inherited() implements Source {}

    /** The place in the list, from 0. */
    record Position() implements Source {}

    /**
     * The key of a dimension row, described by an object of this row.
     *
     * @param member the object's name; empty when the row's own object describes the other row as well
     * @param derivedKey the key of an object that has content but no id, with {@code {column}} for a value of this row;
     *     null where such an object gives no row
     * @param otherwise a member of this row that gives the key when the object has none
     */
    record Reference(
            String member,
            Table table,
            @Nullable String derivedKey,
            @Nullable String otherwise) implements Source {}
}
