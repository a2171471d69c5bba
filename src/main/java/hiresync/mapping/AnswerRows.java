package hiresync.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of one answer, by table. */
final class AnswerRows {
    private final Map<Table, Rows> byTable = new LinkedHashMap<>();

    AnswerRows() {
        Tables.DIMENSIONS.forEach(table -> byTable.put(table, new Rows(table)));
        Tables.FACTS.forEach(table -> byTable.put(table, new Rows(table)));
    }

    /** Whether a row of this key was there before. */
    boolean put(Table table, @Nullable String[] values, @Nullable String unmapped) {
        return of(table).put(new Rows.Row(values, unmapped));
    }

    Map<Table, Rows> byTable() {
        return byTable;
    }

    List<String> interviewIds() {
        return of(Tables.INTERVIEW).rows().stream()
                .map(row -> String.valueOf(row.value(0)))
                .toList();
    }

    private Rows of(Table table) {
        return Objects.requireNonNull(byTable.get(table));
    }
}
