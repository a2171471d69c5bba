package hiresync.mapping;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One table of schema {@code hire}, as a value: its columns, and the lists of its JSON object that have tables of their
 * own. Rows, SQL, messages and {@code unmapped} follow from it.
 *
 * @param fact whether its rows belong to a talent and can be retired; else it is a dimension, shared and merged
 * @param columns what the API says, in the order in which row values are kept
 * @param lists the tables whose rows stand in a list of this table's JSON object
 * @param derivedKey the key of a row that has content but no id, with {@code {column}} for values of the row; null where
 *     a row without id makes the answer unusable
 */
public record Table(
        String name,
        boolean fact,
        List<Column> columns,
        List<Nested> lists,
        @Nullable String derivedKey) {

    /** A list in a row's JSON object whose elements are rows of another table. */
    public record Nested(String member, Table table) {}

    public List<Column> key() {
        return columns.stream().filter(Column::key).toList();
    }

    /** Where a column's value stands in a row of this table. */
    public int indexOf(String column) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
    }

    /** A table is told by its name: there is one of each. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table table && table.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    static TableBuilder fact(String name) {
        return new TableBuilder(name, true);
    }

    static TableBuilder dimension(String name) {
        return new TableBuilder(name, false);
    }
}
