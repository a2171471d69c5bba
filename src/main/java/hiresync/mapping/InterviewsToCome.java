package hiresync.mapping;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How often each interview is still to come: only its last occurrence counts, with all below it. */
final class InterviewsToCome {
    private static final Column ID = Tables.INTERVIEW.columns().get(0);

    private final Map<String, Integer> occurrences = new HashMap<>();

    InterviewsToCome(JsonNode items) {
        for (JsonNode item : items.values()) {
            item.path("interview_list").values().forEach(interview -> count(interview.path("id")));
        }
    }

    /** Takes one occurrence away, and says whether any are left. */
    boolean comesAgain(@Nullable String id) {
        return id != null && occurrences.merge(id, -1, Integer::sum) > 0;
    }

    private void count(JsonNode id) {
        if (id.isString() || id.isNumber()) {
            occurrences.merge(Values.text(id, Place.DATA, ID), 1, Integer::sum);
        }
    }
}
