package hiresync.mapping;

import java.util.ArrayList;
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

    static Builder fact(String name) {
        return new Builder(name, true);
    }

    static Builder dimension(String name) {
        return new Builder(name, false);
    }

    /** Collects the clauses of a table; a member is called as the column is unless said otherwise. */
    static final class Builder {
        private final String name;
        private final boolean fact;
        private final List<Column> columns = new ArrayList<>();
        private final List<Nested> lists = new ArrayList<>();
        private @Nullable String derivedKey;

        private Builder(String name, boolean fact) {
            this.name = name;
            this.fact = fact;
        }

        Builder key(String column, String member) {
            return add(column, Kind.ID, new Source.Member(List.of(member)), true);
        }

        Builder orDerivedKey(String pattern) {
            derivedKey = pattern;
            return this;
        }

        Builder inherited(String column) {
            return add(column, Kind.ID, new Source.Inherited(), false);
        }

        Builder inheritedKey(String column) {
            return add(column, Kind.ID, new Source.Inherited(), true);
        }

        Builder position() {
            return add("position", Kind.INTEGER, new Source.Position(), false);
        }

        Builder id(String column, String... path) {
            return add(column, Kind.ID, member(column, path), false);
        }

        Builder texts(String... members) {
            return each(Kind.TEXT, members);
        }

        Builder integers(String... members) {
            return each(Kind.INTEGER, members);
        }

        Builder times(String... members) {
            return each(Kind.TIME, members);
        }

        /** Two columns, {@code <column>_zh_cn} and {@code <column>_en_us}, from a name in two languages. */
        Builder name(String column, String... path) {
            for (String language : List.of("zh_cn", "en_us")) {
                List<String> whole = new ArrayList<>(List.of(path));
                whole.add(language);
                add(column + "_" + language, Kind.NAME, new Source.Member(List.copyOf(whole)), false);
            }
            return this;
        }

        Builder reference(String column, String member, Table table) {
            return add(column, Kind.ID, new Source.Reference(member, table, null, null), false);
        }

        Builder referenceOr(String column, String member, Table table, String otherwise) {
            return add(column, Kind.ID, new Source.Reference(member, table, null, otherwise), false);
        }

        Builder referenceOrDerived(String column, String member, Table table, String pattern) {
            return add(column, Kind.ID, new Source.Reference(member, table, pattern, null), false);
        }

        /** A key column that is also the key of another row, which the same JSON object describes. */
        Builder keyDescribing(String column, Table table) {
            return add(column, Kind.ID, new Source.Reference("", table, null, null), true);
        }

        Builder list(String member, Table table) {
            lists.add(new Nested(member, table));
            return this;
        }

        Table build() {
            return new Table(name, fact, List.copyOf(columns), List.copyOf(lists), derivedKey);
        }

        private Builder each(Kind kind, String... members) {
            for (String member : members) {
                add(member, kind, new Source.Member(List.of(member)), false);
            }
            return this;
        }

        private static Source member(String column, String... path) {
            return new Source.Member(path.length == 0 ? List.of(column) : List.of(path));
        }

        private Builder add(String column, Kind kind, Source source, boolean key) {
            columns.add(new Column(name, column, kind, source, key));
            return this;
        }
    }
}
