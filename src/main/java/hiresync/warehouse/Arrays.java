package hiresync.warehouse;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collections as the arrays that statements unnest. */
final class Arrays {
    private Arrays() {}

    static <T> @Nullable String[] texts(Collection<T> items, Function<T, ? extends @Nullable Object> value) {
        @Nullable String[] texts = new @Nullable String[items.size()];
        int i = 0;
        for (T item : items) {
            Object read = value.apply(item);
            texts[i++] = read == null ? null : read.toString();
        }
        return texts;
    }

    static <T> byte[] @Nullable [] bytes(Collection<T> items, Function<T, byte @Nullable []> value) {
        return items.stream().map(value).toArray(byte[][]::new);
    }

    /** Texts as one PostgreSQL array literal, for arrays within an array of parameters. */
    static String literal(Collection<String> texts) {
        StringBuilder literal = new StringBuilder("{");
        for (String text : texts) {
            literal.append(literal.length() > 1 ? "," : "")
                    .append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }
}
