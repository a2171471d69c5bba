package hiresync.warehouse;

import hiresync.mapping.Table;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists of columns as clauses of derived statements. */
final class Clauses {
    static final List<String> FETCHED =
            List.of("u.first_at::timestamptz AS first_at", "u.fetched_at::timestamptz AS fetched_at");

    private Clauses() {}

    static String typed(List<String> first, Table table) {
        Stream<String> casts = table.columns().stream()
                .map(column ->
                        "u.%s::%s AS %s".formatted(column.name(), column.kind().sqlType(), column.name()));
        return Stream.concat(first.stream(), casts).collect(Collectors.joining(", "));
    }

    static String placeholders(int count) {
        return String.join(", ", Collections.nCopies(count, "?::text[]"));
    }

    static String assignments(List<String> names) {
        return each(names, column -> "%s = EXCLUDED.%s".formatted(column, column), ", ");
    }

    static String prefixed(String prefix, List<String> names) {
        return each(names, column -> prefix + column, ", ");
    }

    static String plain(List<String> names) {
        return String.join(", ", names);
    }

    static <T> String each(List<T> names, Function<T, String> text, String separator) {
        return names.stream().map(text).collect(Collectors.joining(separator));
    }

    static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
