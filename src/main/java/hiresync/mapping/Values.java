package hiresync.mapping;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads one JSON value as one column's value, in the text form that PostgreSQL casts without loss.
 *
 * <p>What is taken for what: {@code warehouse.md}, "Rules for odd data". A whole number may come as text, as {@code 2.0}
 * or in exponent form; it is never read through floating point.
 */
final class Values {
    private static final BigDecimal INT_MIN = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal INT_MAX = BigDecimal.valueOf(Integer.MAX_VALUE);
    /** PostgreSQL's timestamptz: the first Julian day, 4714-11-24 BC, up to the end of the year 294276. */
    private static final BigDecimal TIME_MIN = millis("-4713-11-24T00:00:00Z");

    private static final BigDecimal TIME_MAX = millis("+294276-12-31T23:59:59.999Z");
    /** As many characters as {@code response} allows a JSON number; reading more takes time out of proportion. */
    private static final int LONGEST_NUMBER = 1000;
    /** Bytes: an entry of a PostgreSQL index ends at 2,704, and a key can have two ids. */
    private static final int LONGEST_ID = 1000;

    private Values() {}

    /** The value as text, or null for none. */
    static @Nullable String read(@Nullable JsonNode node, Column column, Place place) {
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

    private static @Nullable String id(JsonNode node, Place place, Column column) {
        String id = text(node, place, column);
        if (column.key() && id.getBytes(StandardCharsets.UTF_8).length > LONGEST_ID) {
            throw UnmappableAnswer.value(place, column, node, "is longer than an id can be");
        }
        return id.isEmpty() ? null : id;
    }

    static String text(JsonNode node, Place place, Column column) {
        if (node.isString()) {
            return Texts.clean(node.stringValue());
        }
        if (node.isNumber()) {
            return node.isIntegralNumber()
                    ? node.bigIntegerValue().toString()
                    : node.decimalValue().toString();
        }
        throw UnmappableAnswer.value(place, column, node, "is not a text");
    }

    private static @Nullable String integer(JsonNode node, Place place, Column column) {
        BigDecimal number = number(node, place, column, "a whole number");
        if (number == null) {
            return null;
        }
        if (number.compareTo(INT_MIN) < 0 || number.compareTo(INT_MAX) > 0) {
            throw UnmappableAnswer.value(place, column, node, "is outside the range of an integer");
        }
        return whole(number, node, place, column, "a whole number").toString();
    }

    private static @Nullable String time(JsonNode node, Place place, Column column) {
        BigDecimal millis = number(node, place, column, "a time in milliseconds");
        if (millis == null || millis.signum() == 0) {
            return null;
        }
        if (millis.compareTo(TIME_MIN) < 0 || millis.compareTo(TIME_MAX) > 0) {
            throw UnmappableAnswer.value(place, column, node, "is outside the range of a time");
        }
        BigInteger whole = whole(millis, node, place, column, "a time in milliseconds");
        return timestamp(Instant.ofEpochMilli(whole.longValueExact()));
    }

    private static @Nullable BigDecimal number(JsonNode node, Place place, Column column, String what) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (!node.isString() || node.stringValue().length() > LONGEST_NUMBER) {
            throw UnmappableAnswer.value(place, column, node, "is not " + what);
        }
        try {
            return node.stringValue().isEmpty() ? null : new BigDecimal(node.stringValue());
        } catch (NumberFormatException e) {
            throw UnmappableAnswer.value(place, column, node, "is not " + what);
        }
    }

    /** Of a number within a column's range: expanding 1e999999999 would exhaust the memory, 1e-999999999 the night. */
    private static BigInteger whole(BigDecimal number, JsonNode node, Place place, Column column, String what) {
        if (number.signum() == 0) {
            return BigInteger.ZERO;
        }
        boolean belowOne = (long) number.precision() - number.scale() <= 0;
        if (belowOne || number.stripTrailingZeros().scale() > 0) {
            throw UnmappableAnswer.value(place, column, node, "is not " + what);
        }
        return number.toBigInteger();
    }

    private static BigDecimal millis(String instant) {
        return BigDecimal.valueOf(Instant.parse(instant).toEpochMilli());
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
