package hiresync.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one JSON value as one column's value, in the text form that PostgreSQL casts without loss.
 *
 * <p>What is taken for what: {@code warehouse.md}, "Rules for odd data". A whole number may come as text, as {@code 2.0}
 * or in exponent form; it is never read through floating point.
 */
final class Values {
    private static final BigInteger INT_MIN = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);
    /** PostgreSQL's timestamptz: 4713-01-01 BC up to the end of the year 294276. */
    private static final BigInteger TIME_MIN = millis("-4712-01-01T00:00:00Z");

    private static final BigInteger TIME_MAX = millis("+294276-12-31T23:59:59.999Z");
    /** A number of more digits than this is out of every column's range; seen before it is expanded. */
    private static final int MOST_DIGITS = 40;

    /** Bytes; two of them fit a key of PostgreSQL's, which ends at 2,704 bytes. */
    private static final int LONGEST_ID = 1_300;

    private static final int SHOWN = 80;
    private static final Pattern CODE_LIKE = Pattern.compile("[A-Za-z0-9_.:+/-]*");

    private final Texts texts;

    Values(Texts texts) {
        this.texts = texts;
    }

    /** The value as text, or null for none. */
    @Nullable
    String read(@Nullable JsonNode node, Column column, Place place) {
        if (node == null || node.isNull()) {
            return null;
        }
        return switch (column.kind()) {
            case ID -> id(node, place, column);
            case TEXT, NAME -> text(node, place, column);
            case INTEGER -> integer(node, place, column);
            case TIME -> time(node, place, column);
        };
    }

    private @Nullable String id(JsonNode node, Place place, Column column) {
        String id = text(node, place, column);
        if (id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
            throw refuse(place, column, node, "is too long for an id");
        }
        return id.isEmpty() ? null : id;
    }

    private String text(JsonNode node, Place place, Column column) {
        if (node.isString()) {
            return texts.clean(node.stringValue());
        }
        if (node.isNumber()) {
            return node.isIntegralNumber()
                    ? node.bigIntegerValue().toString()
                    : node.decimalValue().toString();
        }
        throw refuse(place, column, node, "is not a text");
    }

    private @Nullable String integer(JsonNode node, Place place, Column column) {
        BigInteger number = whole(node, place, column, "a whole number");
        if (number == null) {
            return null;
        }
        if (number.compareTo(INT_MIN) < 0 || number.compareTo(INT_MAX) > 0) {
            throw refuse(place, column, node, "is outside the range of an integer");
        }
        return number.toString();
    }

    private @Nullable String time(JsonNode node, Place place, Column column) {
        BigInteger millis = whole(node, place, column, "a time in milliseconds");
        if (millis == null || millis.signum() == 0) {
            return null;
        }
        if (millis.compareTo(TIME_MIN) < 0 || millis.compareTo(TIME_MAX) > 0) {
            throw refuse(place, column, node, "is outside the range of a time");
        }
        return timestamp(Instant.ofEpochMilli(millis.longValueExact()));
    }

    private static @Nullable BigInteger whole(JsonNode node, Place place, Column column, String what) {
        if (node.isString() && node.stringValue().isEmpty()) {
            return null;
        }
        try {
            if (node.isIntegralNumber()) {
                return node.bigIntegerValue();
            }
            if (node.isNumber() || node.isString()) {
                BigDecimal number = node.isNumber() ? node.decimalValue() : new BigDecimal(node.stringValue());
                if (number.signum() == 0) {
                    return BigInteger.ZERO;
                }
                if ((long) number.precision() - number.scale() <= MOST_DIGITS) {
                    return number.toBigIntegerExact();
                }
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw refuse(place, column, node, "is not " + what);
        }
        throw refuse(place, column, node, "is not " + what);
    }

    private static UnmappableAnswer refuse(Place place, Column column, JsonNode node, String what) {
        return refuse(place, column.qualifiedName(), node, what);
    }

    static UnmappableAnswer refuse(Place place, String column, JsonNode node, String what) {
        return new UnmappableAnswer("%s (column %s): %s %s".formatted(place, column, shown(node), what));
    }

    /** Ids, codes, numbers and times may be shown; anything else could be about a person. */
    private static String shown(JsonNode node) {
        String kind = node.getNodeType().name().toLowerCase(Locale.ROOT);
        if (node.isString()) {
            String text = node.stringValue();
            if (!CODE_LIKE.matcher(text).matches()) {
                return "a text of " + text.length() + " characters";
            }
            return '"' + cut(text) + '"';
        }
        if (node.isNumber() || node.isBoolean()) {
            return kind + " " + cut(node.asString());
        }
        return "a JSON " + kind + " of " + node.size() + " members";
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static BigInteger millis(String instant) {
        return BigInteger.valueOf(Instant.parse(instant).toEpochMilli());
    }

    /** As PostgreSQL reads it, years before Christ and after 9999 included. */
    private static String timestamp(Instant instant) {
        LocalDateTime utc = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        boolean christian = utc.getYear() > 0;
        return String.format(
                Locale.ROOT,
                "%04d-%02d-%02d %02d:%02d:%02d.%03d+00%s",
                christian ? utc.getYear() : 1 - utc.getYear(),
                utc.getMonthValue(),
                utc.getDayOfMonth(),
                utc.getHour(),
                utc.getMinute(),
                utc.getSecond(),
                utc.getNano() / 1_000_000,
                christian ? "" : " BC");
    }
}
