package hiresync.feishu;

import hiresync.talent.TalentId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the {@code data} of a list of talents, as the vendor's page and SDK ({@code ListTalentRespBody}) describe it: of each
 * talent its id and its time of change, and nothing that says who it is.
 */
final class TalentList {
    /** As the key of a work list can have it. */
    private static final int LONGEST_ID = 1000;

    private final List<TalentsReply.Listed> talents = new ArrayList<>();
    private int unnamed;

    private TalentList() {}

    /** The data is not as it should be. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String path, JsonNode value, String due) {
            super(
                    "%s is of kind %s where %s is due"
                            .formatted(path, value.getNodeType().name().toLowerCase(Locale.ROOT), due),
                    null,
                    false,
                    false);
        }

        /** What was wrong and where, without any content. */
        String reason() {
            return String.valueOf(getMessage());
        }
    }

    static TalentsReply.Page read(ObjectNode data) throws Unfit {
        TalentList list = new TalentList();
        JsonNode items = data.path("items");
        if (!isAbsent(items)) {
            list.addAll(items);
        }
        boolean more = data.path("has_more").asBoolean(false);
        String next = data.path("page_token").asString("");
        return new TalentsReply.Page(List.copyOf(list.talents), list.unnamed, more, next.isEmpty() ? null : next);
    }

    private void addAll(JsonNode items) throws Unfit {
        if (!items.isArray()) {
            throw new Unfit("$.data.items", items, "a list");
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).isObject()) {
                throw new Unfit("$.data.items[" + i + "]", items.get(i), "an object");
            }
            add(items.get(i), "$.data.items[" + i + "]");
        }
    }

    private void add(JsonNode item, String path) throws Unfit {
        JsonNode id = item.path("id");
        if (!isAbsent(id) && !id.isValueNode()) {
            throw new Unfit(path + ".id", id, "a text");
        }
        String text = isAbsent(id) ? "" : id.asString("");
        if (isId(text)) {
            talents.add(new TalentsReply.Listed(
                    new TalentId(text), time(item.path("basic_info").path("modify_time"))));
        } else {
            unnamed++;
        }
    }

    private static boolean isId(String text) {
        return !text.isBlank()
                && text.chars().noneMatch(Character::isISOControl)
                && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID;
    }

    /** Milliseconds, as a text or a number; what is neither, and 0, tells nothing. */
    private static @Nullable Instant time(JsonNode value) {
        String digits = value.isString() || value.isIntegralNumber() ? value.asString("") : "";
        return digits.matches("[1-9]\\d{0,14}") ? Instant.ofEpochMilli(Long.parseLong(digits)) : null;
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
