package hiresync.response;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the bytes of an answer turned out to be. Never shows its content, which is personal data. */
public sealed interface ResponseBody {
    /** Reads JSON exactly: no number loses a digit, nothing but standard JSON passes, and no input can exhaust the stack. */
    static ResponseBody parse(byte[] bytes) {
        return Json.read(bytes);
    }

    /** The API's error code; empty when there is none, or none that is a whole number. */
    default OptionalLong code() {
        return OptionalLong.empty();
    }

    /** No JSON object: empty, truncated, HTML, or JSON of another kind. */
    record Unreadable() implements ResponseBody {}

    /**
     * Perhaps JSON, but beyond what is read at all, now and next time.
     *
     * @param bound continues the sentence "the body ..."
     */
    record Excessive(String bound) implements ResponseBody {}

    /** A JSON object. Its accessors follow the vendor's error format; {@code msg} is not among them, as its texts vary. */
    record Envelope(ObjectNode root) implements ResponseBody {
        private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
        private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

        @Override
        public OptionalLong code() {
            return number("code");
        }

        /** A member at the top level that is a whole number, or text that holds one, such as {@code expire}. */
        public OptionalLong number(String member) {
            JsonNode value = root.path(member);
            if (value.isNumber()) {
                return whole(value.decimalValue());
            }
            return value.isString() && value.stringValue().matches("-?\\d{1,18}")
                    ? OptionalLong.of(Long.parseLong(value.stringValue()))
                    : OptionalLong.empty();
        }

        /** The scopes that are missing: {@code error.permission_violations[].subject}. */
        public List<String> missingScopes() {
            return texts("permission_violations", "subject");
        }

        /** The parameters that are wrong: {@code error.field_violations[].field}. */
        public List<String> wrongFields() {
            return texts("field_violations", "field");
        }

        /** {@code error.log_id}, which the vendor's support asks for. */
        public @Nullable String logId() {
            return root.path("error").path("log_id").stringValue(null);
        }

        /** A member at the top level that is text. */
        public @Nullable String text(String member) {
            return root.path(member).stringValue(null);
        }

        private List<String> texts(String list, String member) {
            return root.path("error")
                    .path(list)
                    .valueStream()
                    .map(violation -> violation.path(member))
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .toList();
        }

        /** Compared before it is converted: expanding 1e999999999 would exhaust the memory. */
        private static OptionalLong whole(BigDecimal number) {
            if (number.compareTo(LEAST) < 0 || number.compareTo(MOST) > 0 || !isWhole(number)) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(number.longValueExact());
        }

        private static boolean isWhole(BigDecimal number) {
            return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
        }

        @Override
        public String toString() {
            return "Envelope[code=" + code() + "]";
        }
    }
}
