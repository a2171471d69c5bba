package hiresync.mapping;

import tools.jackson.databind.JsonNode;

/** Makes text fit for PostgreSQL, which can hold neither NUL nor half a surrogate pair. */
final class Texts {
    private static final char REPLACEMENT = '\uFFFD';

    private Texts() {}

    static String clean(String text) {
        if (unfit(text) == 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (isPair(clean, i)) {
                i++;
            } else if (isUnfit(clean.charAt(i))) {
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean.toString();
    }

    /** How many characters of a document must be replaced: each counts once, however many columns it goes to. */
    static int unfit(JsonNode node) {
        if (node.isString()) {
            return unfit(node.stringValue());
        }
        int unfit = 0;
        for (JsonNode value : node.values()) {
            unfit += unfit(value);
        }
        for (String name : node.propertyNames()) {
            unfit += unfit(name);
        }
        return unfit;
    }

    private static int unfit(String text) {
        int unfit = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isPair(text, i)) {
                i++;
            } else if (isUnfit(text.charAt(i))) {
                unfit++;
            }
        }
        return unfit;
    }

    private static boolean isUnfit(char c) {
        return c == 0 || Character.isSurrogate(c);
    }

    private static boolean isPair(CharSequence text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }
}
