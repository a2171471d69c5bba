package hiresync.truth;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether a single JSON value is one that the contract lets its column take. */
final class Fit {
    private static final BigDecimal FIRST_MILLI = new BigDecimal("-210866803200000"); // Julian day 0
    private static final BigDecimal LAST_MILLI = new BigDecimal("9224318015999999"); // before the year 294277
    private static final int LONGEST_ID = 1000;

    private Fit() {}

    static boolean text(JsonNode value) {
        return value.isNull() || value.isString() || value.isNumber();
    }

    static boolean key(JsonNode value) {
        String id = text(value) ? id(value) : null;
        return text(value) && (id == null || id.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID);
    }

    static boolean integer(JsonNode value) {
        return whole(value, BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE));
    }

    static boolean time(JsonNode value) {
        return whole(value, FIRST_MILLI, LAST_MILLI);
    }

    /** What PostgreSQL is to hold as an id; null for none. */
    static @Nullable String id(@Nullable JsonNode value) {
        if (value == null || value.isNull() || value.isContainer() || value.isBoolean()) {
            return null;
        }
        String id = value.isString()
                ? storable(value.stringValue())
                : value.isIntegralNumber()
                        ? value.bigIntegerValue().toString()
                        : value.decimalValue().toString();
        return id.isEmpty() ? null : id;
    }

    /** Nothing but nulls, empty texts and what holds only such. */
    static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isString() && value.stringValue().isEmpty())
                || (value.isContainer() && value.values().stream().allMatch(Fit::isEmpty));
    }

    private static boolean whole(JsonNode value, BigDecimal least, BigDecimal most) {
        if (value.isNull() || (value.isString() && value.stringValue().isEmpty())) {
            return true;
        }
        if (!value.isNumber() && !(value.isString() && value.stringValue().length() <= LONGEST_ID)) {
            return false;
        }
        try {
            BigDecimal number = value.isNumber() ? value.decimalValue() : new BigDecimal(value.stringValue());
            boolean inRange = number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
            return number.signum() == 0
                    || (inRange && number.abs().compareTo(BigDecimal.ONE) >= 0 && fraction(number) == 0);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static int fraction(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static String storable(String text) {
        return text.codePoints()
                .mapToObj(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? "\uFFFD" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
