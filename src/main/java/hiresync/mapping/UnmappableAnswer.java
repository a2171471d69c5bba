package hiresync.mapping;

import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Thrown inside this package when one value makes the whole answer unusable. */
final class UnmappableAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 80;
    /** Numbers and times. Anything with other letters could be a name or an evaluation. */
    private static final Pattern NUMBER_LIKE = Pattern.compile("[-+]?[0-9][-+0-9.:EeTZ ]*");

    /** @param message where (JSON path), which column, what was wrong; no personal data */
    private UnmappableAnswer(String message) {
        super(message, null, false, false);
    }

    static UnmappableAnswer noId(Place place, Column column) {
        return new UnmappableAnswer("%s (column %s): has no id".formatted(place, column.qualifiedName()));
    }

    /** A value that its column cannot take. */
    static UnmappableAnswer value(Place place, Column column, JsonNode node, String what) {
        boolean shown =
                node.isString() && NUMBER_LIKE.matcher(node.stringValue()).matches();
        String value = shown ? '"' + cut(node.stringValue()) + '"' : described(node);
        return of(place, column.qualifiedName(), value, what);
    }

    /** A value of another JSON kind than is due; a text is not shown, as it could be about a person. */
    static UnmappableAnswer kind(Place place, String column, JsonNode node, String what) {
        return of(place, column, described(node), what);
    }

    private static UnmappableAnswer of(Place place, String column, String value, String what) {
        return new UnmappableAnswer("%s (column %s): %s %s".formatted(place, column, value, what));
    }

    private static String described(JsonNode node) {
        if (node.isString()) {
            return "a text of " + node.stringValue().length() + " characters";
        }
        if (node.isNumber()) {
            return "number " + cut(node.asString());
        }
        String kind = "a JSON " + node.getNodeType().name().toLowerCase(Locale.ROOT);
        return node.isContainer() ? kind + " of " + node.size() + " members" : kind;
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
