package hiresync.response;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Writes a JSON tree in one canonical form straight into a SHA-256: members by name, no white space, texts and numbers
 * each in one way. Recursion is bounded by the depth that {@link Json} reads.
 */
final class CanonicalDigest {
    /** Characters: so many of a long text are copied at a time. */
    private static final int PIECE = 8192;

    private static final String ABSENT = "absent"; // no JSON object is written like this

    private final MessageDigest digest;

    private CanonicalDigest(MessageDigest digest) {
        this.digest = digest;
    }

    static String sha256(@Nullable JsonNode node) {
        CanonicalDigest canonical = new CanonicalDigest(newSha256());
        if (node == null) {
            canonical.write(ABSENT);
        } else {
            canonical.value(node);
        }
        return HexFormat.of().formatHex(canonical.digest.digest());
    }

    private void value(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> text(node.stringValue());
            case NUMBER -> write(number(node.decimalValue()));
            default -> write(node.asString("null"));
        }
    }

    private void object(JsonNode object) {
        List<String> names = new ArrayList<>(object.propertyNames());
        Collections.sort(names);
        String separator = "{";
        for (String name : names) {
            write(separator);
            text(name);
            write(":");
            value(object.path(name));
            separator = ",";
        }
        write(names.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode array) {
        write("[");
        for (JsonNode element : array) {
            value(element);
            write(",");
        }
        write("]");
    }

    /** Escapes what must be, and lone surrogates, which UTF-8 cannot hold and would all become one character. */
    private void text(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), PIECE) + 2).append('"');
        text.codePoints().forEach(c -> {
            if (out.length() >= PIECE) {
                write(out.toString());
                out.setLength(0);
            }
            if (c == '"' || c == '\\') {
                out.append('\\').appendCodePoint(c);
            } else if (c < ' ' || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        write(out.append('"').toString());
    }

    /** Digits without trailing zeros and an exponent, so that 2, 2.0 and 2e0 are one, and 1e999999999 stays short. */
    static String number(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        String digits = number.unscaledValue().toString();
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        long exponent = (long) digits.length() - end - number.scale();
        return digits.substring(0, end) + "e" + exponent;
    }

    private void write(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
