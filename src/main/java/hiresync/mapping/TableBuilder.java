package hiresync.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the clauses of a table; a member is called as the column is unless said otherwise. */
final class TableBuilder {
    private final String name;
    private final boolean fact;
    private final List<Column> columns = new ArrayList<>();
    private final List<Table.Nested> lists = new ArrayList<>();
    private @Nullable String derivedKey;

    TableBuilder(String name, boolean fact) {
        this.name = name;
        this.fact = fact;
    }

    TableBuilder key(String column, String member) {
        return add(column, Kind.ID, new Source.Member(List.of(member)), true);
    }

    TableBuilder orDerivedKey(String pattern) {
        derivedKey = pattern;
        return this;
    }

    TableBuilder inherited(String column) {
        return add(column, Kind.ID, new Source.Inherited(), false);
    }

    TableBuilder inheritedKey(String column) {
        return add(column, Kind.ID, new Source.Inherited(), true);
    }

    TableBuilder position() {
        return add("position", Kind.INTEGER, new Source.Position(), false);
    }

    TableBuilder id(String column, String... path) {
        return add(column, Kind.ID, member(column, path), false);
    }

    TableBuilder texts(String... members) {
        return each(Kind.TEXT, members);
    }

    TableBuilder integers(String... members) {
        return each(Kind.INTEGER, members);
    }

    TableBuilder times(String... members) {
        return each(Kind.TIME, members);
    }

    /** Two columns, {@code <column>_zh_cn} and {@code <column>_en_us}, from a name in two languages. */
    TableBuilder name(String column, String... path) {
        for (String language : List.of("zh_cn", "en_us")) {
            List<String> whole = new ArrayList<>(List.of(path));
            whole.add(language);
            add(column + "_" + language, Kind.NAME, new Source.Member(List.copyOf(whole)), false);
        }
        return this;
    }

    TableBuilder reference(String column, String member, Table table) {
        return add(column, Kind.ID, new Source.Reference(member, table, null, null), false);
    }

    TableBuilder referenceOr(String column, String member, Table table, String otherwise) {
        return add(column, Kind.ID, new Source.Reference(member, table, null, otherwise), false);
    }

    TableBuilder referenceOrDerived(String column, String member, Table table, String pattern) {
        return add(column, Kind.ID, new Source.Reference(member, table, pattern, null), false);
    }

    /** A key column that is also the key of another row, which the same JSON object describes. */
    TableBuilder keyDescribing(String column, Table table) {
        return add(column, Kind.ID, new Source.Reference("", table, null, null), true);
    }

    TableBuilder list(String member, Table table) {
        lists.add(new Table.Nested(member, table));
        return this;
    }

    Table build() {
        return new Table(name, fact, List.copyOf(columns), List.copyOf(lists), derivedKey);
    }

    private TableBuilder each(Kind kind, String... members) {
        for (String member : members) {
            add(member, kind, new Source.Member(List.of(member)), false);
        }
        return this;
    }

    private static Source member(String column, String... path) {
        return new Source.Member(path.length == 0 ? List.of(column) : List.of(path));
    }

    private TableBuilder add(String column, Kind kind, Source source, boolean key) {
        columns.add(new Column(name, column, kind, source, key));
        return this;
    }
}
