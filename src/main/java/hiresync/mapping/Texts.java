package hiresync.mapping;

/** Makes text fit for PostgreSQL, which can hold neither NUL nor half a surrogate pair, and counts what it replaced. */
final class Texts {
    private static final char REPLACEMENT = '\uFFFD';

    private int replaced;

    int replaced() {
        return replaced;
    }

    String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return replaceFrom(i, text);
            }
        }
        return text;
    }

    private String replaceFrom(int start, String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = start; i < clean.length(); i++) {
            if (isPair(clean, i)) {
                i++;
            } else if (clean.charAt(i) == 0 || Character.isSurrogate(clean.charAt(i))) {
                clean.setCharAt(i, REPLACEMENT);
                replaced++;
            }
        }
        return clean.toString();
    }

    private static boolean isPair(CharSequence text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }
}
