package hiresync.mapping;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table with unique keys, in the order in which they were put.
 *
 * <p>A fact row put twice counts as it came last. A dimension row put twice is merged column by column: a value that is
 * missing or empty never overwrites a known one.
 */
public final class Rows {
    private final Table table;
    private final int[] key;
    private final Map<String, Row> byKey = new LinkedHashMap<>();

    Rows(Table table) {
        this.table = table;
        this.key = table.key().stream()
                .mapToInt(column -> table.indexOf(column.name()))
                .toArray();
    }

    public Collection<Row> rows() {
        return byKey.values();
    }

    /** Whether a row of this key was there before. */
    boolean put(Row row) {
        String id = keyOf(row);
        Row known = byKey.remove(id);
        byKey.put(id, known == null || table.fact() ? row : known.mergedWith(row));
        return known != null;
    }

    /** The primary key's values, as one text. */
    public String keyOf(Row row) {
        if (key.length == 1) {
            return String.valueOf(row.values[key[0]]);
        }
        StringBuilder joined = new StringBuilder();
        for (int index : key) {
            joined.append(row.values[index]).append('\0'); // no value holds a NUL
        }
        return joined.toString();
    }

    /**
     * One row: its values in the order of the table's columns, as text that PostgreSQL casts, and what no column took.
     */
    public static final class Row {
        private final @Nullable String[] values;
        private final @Nullable String unmapped;

        Row(@Nullable String[] values, @Nullable String unmapped) {
            this.values = values;
            this.unmapped = unmapped;
        }

        public @Nullable String value(int column) {
            return values[column];
        }

        public @Nullable String unmapped() {
            return unmapped;
        }

        public boolean hasValuesOf(Row other) {
            return Arrays.equals(values, other.values);
        }

        /** This dimension row with what a later one knows better. */
        public Row mergedWith(Row later) {
            @Nullable String[] merged = values.clone();
            for (int i = 0; i < merged.length; i++) {
                String value = later.values[i];
                if (value != null && (!value.isEmpty() || merged[i] == null)) {
                    merged[i] = value;
                }
            }
            return new Row(merged, null);
        }
    }
}
