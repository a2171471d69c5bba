package hiresync.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every kind of oddness that answers are to be tried with is drawn. */
class MutantsTest {
    private static final int DRAWS = 3000;
    private static final BigDecimal LAST_TIME = new BigDecimal("9224318015999999");
    private static final JsonMapper READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final JsonMapper STRICT = READER.rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Set<String> drawn = new TreeSet<>();

    @Test
    void everyKindIsDrawn() {
        ValidAnswers answers = ValidAnswers.invented(200);
        for (long seed = 0; seed < DRAWS; seed++) {
            see(new String(Mutants.of(seed, answers.get(seed)), StandardCharsets.UTF_8));
        }
        assertThat(drawn)
                .containsExactlyInAnyOrder(
                        "unreadable",
                        "a number beyond what can be held",
                        "deeper than 200",
                        "a member twice",
                        "an element twice",
                        "an unknown member",
                        "a name of 1,000 characters",
                        "an interview without id",
                        "null for a time",
                        "a boolean for a time",
                        "a list for a time",
                        "a text for an object",
                        "a list for an object",
                        "an object for a text",
                        "a time as text",
                        "a time in exponent form, as text",
                        "a time out of range",
                        "an id of 10,000 characters",
                        "a text of 200,000 characters",
                        "NUL in a value",
                        "NUL in a name",
                        "half a pair in a value",
                        "half a pair in a name");
    }

    private void see(String body) {
        try {
            JsonNode root = READER.readTree(body);
            walk("", root, 0);
            STRICT.readTree(body);
        } catch (NumberFormatException e) {
            drawn.add("a number beyond what can be held");
        } catch (JacksonException e) {
            drawn.add(String.valueOf(e.getMessage()).contains("Duplicate") ? "a member twice" : "unreadable");
        }
    }

    private void walk(String name, JsonNode value, int depth) {
        note(depth > 200, "deeper than 200");
        switch (name) {
            case "begin_time" -> time(value);
            case "stage", "creator" -> {
                note(value.isString(), "a text for an object");
                note(value.isArray(), "a list for an object");
            }
            case "remark" -> note(value.isObject(), "an object for a text");
            case "id" -> note(value.isString() && value.stringValue().length() == 10_000, "an id of 10,000 characters");
            default -> note(name.startsWith("field_"), "an unknown member");
        }
        note(value.isString() && value.stringValue().length() >= 200_000, "a text of 200,000 characters");
        text(value.isString() ? value.stringValue() : "", "value");
        text(name, "name");
        note(name.length() >= 1000, "a name of 1,000 characters");
        note(value.has("interview_record_list") && !value.has("id"), "an interview without id");
        if (value.isArray()) {
            note(new HashSet<>(value.valueStream().toList()).size() < value.size(), "an element twice");
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            walk(member.getKey(), member.getValue(), depth + 1);
        }
        if (value.isArray()) {
            value.forEach(element -> walk("", element, depth + 1));
        }
    }

    private void time(JsonNode value) {
        String text = value.isString() ? value.stringValue() : "";
        note(value.isNull(), "null for a time");
        note(value.isBoolean(), "a boolean for a time");
        note(value.isArray(), "a list for a time");
        note(text.matches("\\d{13}"), "a time as text");
        note(text.matches("[\\d.]+[eE]\\+?\\d"), "a time in exponent form, as text");
        note(value.isNumber() && value.decimalValue().compareTo(LAST_TIME) > 0, "a time out of range");
    }

    private void text(String text, String where) {
        note(text.indexOf('\0') >= 0, "NUL in a " + where);
        note(
                text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE),
                "half a pair in a " + where);
    }

    private void note(boolean seen, String what) {
        if (seen) {
            drawn.add(what);
        }
    }
}
