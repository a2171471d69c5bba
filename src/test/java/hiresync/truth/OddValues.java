package hiresync.truth;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** JSON values that no answer should hold, drawn at random. */
record OddValues(Random random) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "0.0",
            "0e999999999",
            "-1",
            "2.0",
            "2.5",
            "20e-1",
            "1.618E12",
            "1618899376474",
            "1618899376474.0",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "4294967296",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "9224318015999999",
            "9224318016000000",
            "-210866803200000",
            "-210866803200001",
            "1e400",
            "1e-400",
            "1e999999999",
            "1e-999999999",
            "1e99999999999",
            "1e-99999999999");

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n\r",
            "\0",
            "a\0b",
            "\uD800",
            "\uDC00\uD800",
            "x\uDBFF",
            "\uD83D\uDE00",
            "\uFFFE\uFFFF",
            "\u202E\u200B\u0301",
            "null",
            "NULL",
            "\\N",
            "{}",
            "{\"a\",NULL}",
            "'; DROP TABLE hire.interview; --",
            "\\",
            "\"",
            "\\\"",
            "\u0001\u001F\u007F",
            "true",
            "NaN",
            "Infinity",
            "-infinity",
            "now",
            "0x10",
            "1_000",
            "+5",
            " 5",
            "٣",
            "2026-11-21T00:00:00Z");

    JsonNode any() {
        return switch (random.nextInt(12)) {
            case 0 -> JSON.booleanNode(random.nextBoolean());
            case 1 -> JSON.nullNode();
            case 2, 3 -> number(pick(NUMBERS));
            case 4 -> JSON.stringNode(pick(NUMBERS));
            case 5, 6 -> JSON.stringNode(pick(TEXTS));
            case 7 -> JSON.stringNode(text(longText()));
            case 8 -> JSON.numberNode(new BigInteger(1 + random.nextInt(4000), random));
            case 9 -> nested(1 + random.nextInt(random.nextInt(10) == 0 ? 400 : 20));
            case 10 -> JSON.arrayNode().add(any());
            default -> JSON.objectNode().set(name(), any());
        };
    }

    /** The same number or text in other clothes. */
    JsonNode disguised(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue();
            return switch (random.nextInt(4)) {
                case 0 -> JSON.stringNode(number.toString());
                case 1 -> number(number.unscaledValue() + "e" + -number.scale());
                case 2 -> number(number.movePointLeft(3) + "E3");
                default -> JSON.stringNode(number.movePointLeft(2) + "e+2");
            };
        }
        if (value.isString() && value.stringValue().matches("[1-9]\\d{0,30}")) {
            return number(value.stringValue());
        }
        return value.isString()
                ? JSON.stringNode(value.stringValue() + pick(TEXTS))
                : JSON.stringNode(value.toString());
    }

    String name() {
        return switch (random.nextInt(4)) {
            case 0 -> pick(TEXTS);
            case 1 -> text(random.nextInt(5000));
            case 2 -> pick(List.of("id", "code", "name", "items", "stage_id", "interview_list", "room_id", "unmapped"));
            default -> "field_" + random.nextInt(1000);
        };
    }

    /** Without any pattern, so that nothing can compress it. */
    private String text(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) (random.nextInt(5) == 0 ? 0x4E00 + random.nextInt(0x5000) : ' ' + random.nextInt(95)));
        }
        return text.toString();
    }

    private int longText() {
        return switch (random.nextInt(20)) {
            case 0 -> 200_000;
            case 1, 2, 3, 4 -> 10_000;
            default -> random.nextInt(3000);
        };
    }

    private JsonNode nested(int depth) {
        JsonNode value = JSON.stringNode("deep");
        for (int i = 0; i < depth; i++) {
            if (random.nextBoolean()) {
                ObjectNode outer = JSON.objectNode();
                value = outer.set("deeper", value);
            } else {
                ArrayNode outer = JSON.arrayNode();
                value = outer.add(value);
            }
        }
        return value;
    }

    /** As it is written, exponents included that no number type holds. */
    private static JsonNode number(String written) {
        return JSON.rawValueNode(new RawValue(written));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
