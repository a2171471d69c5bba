package hiresync.warehouse;

import hiresync.mapping.Column;
import hiresync.mapping.KeptAnswer;
import hiresync.mapping.Mapped;
import hiresync.mapping.Rows;
import hiresync.mapping.Table;
import hiresync.mapping.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds the tables against answers that were mapped anew. */
final class RowComparison {
    private static final String CHECK = "rows";

    private final JdbcTemplate jdbc;
    private final Map<Table, CompareSql> statements = new LinkedHashMap<>();

    /** An answer and what it says. */
    record Answer(KeptAnswer kept, Mapped mapped) {
        String talent() {
            return kept.talent().value();
        }
    }

    private record Line(Answer answer, Rows.Row row) {}

    RowComparison(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        Tables.FACTS.forEach(table -> statements.put(table, new CompareSql(table)));
        Tables.DIMENSIONS.forEach(table -> statements.put(table, new CompareSql(table)));
    }

    void compare(List<Answer> answers, Consumer<Difference> found) {
        statements.forEach((table, sql) -> {
            List<Line> lines = lines(table, answers);
            if (!lines.isEmpty()) {
                query(table, sql.rows(), arrays(table, lines), found);
            }
            if (table.fact()) {
                query(table, sql.unlisted(), keys(table, answers, lines), found);
            }
        });
    }

    private static List<Line> lines(Table table, List<Answer> answers) {
        List<Line> lines = new ArrayList<>();
        for (Answer answer : answers) {
            answer.mapped().rows(table).rows().forEach(row -> lines.add(new Line(answer, row)));
        }
        return lines;
    }

    private static List<@Nullable String[]> arrays(Table table, List<Line> lines) {
        List<@Nullable String[]> arrays = new ArrayList<>();
        arrays.add(Arrays.texts(lines, line -> line.answer().kept().fetchedAt()));
        arrays.add(Arrays.texts(lines, line -> line.answer().talent()));
        arrays.add(Arrays.texts(lines, line -> line.row().unmapped()));
        for (int i = 0; i < table.columns().size(); i++) {
            arrays.add(column(lines, i));
        }
        return arrays;
    }

    private static List<@Nullable String[]> keys(Table table, List<Answer> answers, List<Line> lines) {
        List<@Nullable String[]> arrays = new ArrayList<>();
        arrays.add(Arrays.texts(answers, Answer::talent));
        for (Column key : table.key()) {
            arrays.add(column(lines, table.indexOf(key.name())));
        }
        return arrays;
    }

    private static @Nullable String[] column(List<Line> lines, int index) {
        return Arrays.texts(lines, line -> line.row().value(index));
    }

    private void query(Table table, String sql, List<@Nullable String[]> arrays, Consumer<Difference> found) {
        jdbc.query(
                sql,
                row -> {
                    found.accept(new Difference(
                            CHECK, table.name(), row.getString("key"), row.getString("talent"), row.getString("what")));
                },
                arrays.toArray());
    }
}
