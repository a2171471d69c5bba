package hiresync.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person would read out of the API's documents with a pencil: which applications, interviews, records and rooms
 * there are, and what each says for itself. Shares nothing with the mapping.
 */
final class Reading {
    /** Per table, per key: the object's own members. */
    final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    Reading(Iterable<? extends JsonNode> documents) {
        for (String table : new String[] {"application", "interview", "interview_record", "interview_meeting_room"}) {
            rows.put(table, new TreeMap<>());
        }
        documents.forEach(document -> document.path("items").forEach(this::item));
    }

    private void item(JsonNode item) {
        put("application", item.path("application_id").asString(), without(item, "interview_list"));
        item.path("interview_list").forEach(interview -> interview(item, interview));
    }

    private void interview(JsonNode item, JsonNode interview) {
        String id = interview.path("id").asString();
        put(
                "interview",
                id,
                item.path("application_id") + without(interview, "interview_record_list", "meeting_room_list"));
        int position = 0;
        for (JsonNode entry : interview.path("interview_record_list")) {
            put("interview_record", entry.path("id").asString(), id + " " + position++ + entry);
        }
        position = 0;
        for (JsonNode room : interview.path("meeting_room_list")) {
            put("interview_meeting_room", id + " " + room.path("room_id").asString(), position++ + room.toString());
        }
    }

    private void put(String table, String key, String content) {
        of(table).put(key, content);
    }

    private Map<String, String> of(String table) {
        return rows.getOrDefault(table, Map.of());
    }

    Set<String> keys(String table) {
        return of(table).keySet();
    }

    /** Keys that another reading has as well, with other content. */
    Set<String> changedIn(Reading later, String table) {
        Set<String> changed = new TreeSet<>(keys(table));
        changed.retainAll(later.keys(table));
        changed.removeIf(
                key -> Objects.equals(of(table).get(key), later.of(table).get(key)));
        return changed;
    }

    /** Keys that another reading has not. */
    Set<String> goneIn(Reading later, String table) {
        Set<String> gone = new TreeSet<>(keys(table));
        gone.removeAll(later.keys(table));
        return gone;
    }

    private static String without(JsonNode node, String... members) {
        ObjectNode copy = ((ObjectNode) node).deepCopy();
        copy.remove(List.of(members));
        return copy.toString();
    }
}
