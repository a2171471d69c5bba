package hiresync.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A row while it is being read: values in the order of the table's columns. */
final class RowInProgress {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    final Table table;
    final ObjectNode object;
    final Place place;
    final @Nullable String[] values;
    private final @Nullable RowInProgress parent;

    RowInProgress(Table table, ObjectNode object, Place place, @Nullable RowInProgress parent) {
        this.table = table;
        this.object = object;
        this.place = place;
        this.parent = parent;
        this.values = new @Nullable String[table.columns().size()];
    }

    /** All values but the references to other rows, which may need this row's key. */
    void fill(int position) {
        for (int i = 0; i < values.length; i++) {
            values[i] = value(table.columns().get(i), position);
        }
    }

    /** Whether the row has a key now; a row with neither id nor content is none. */
    boolean ensureKey() {
        for (int i = 0; i < values.length; i++) {
            if (table.columns().get(i).key() && values[i] == null) {
                values[i] = derivedKey(table.columns().get(i));
                if (values[i] == null) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A pattern with this row's values in the place of its {@code {column}}s. */
    String derived(String pattern) {
        Matcher placeholder = PLACEHOLDER.matcher(pattern);
        return placeholder.replaceAll(found -> Matcher.quoteReplacement(String.valueOf(valueOf(found.group(1)))));
    }

    private @Nullable String value(Column column, int position) {
        Source source = column.source();
        if (source instanceof Source.Member member) {
            return Members.read(column, member, object, place);
        }
        if (source instanceof Source.Inherited) {
            return parent == null ? null : parent.valueOf(column.name());
        }
        if (source instanceof Source.Position) {
            return String.valueOf(position);
        }
        return source instanceof Source.Reference reference && column.key()
                ? Members.key(reference.table(), object, place)
                : null;
    }

    private @Nullable String derivedKey(Column column) {
        if (table.derivedKey() == null) {
            throw UnmappableAnswer.noId(place, column);
        }
        return Unmapped.isEmpty(object) ? null : derived(table.derivedKey());
    }

    private @Nullable String valueOf(String column) {
        return values[table.indexOf(column)];
    }
}
