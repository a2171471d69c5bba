package hiresync.truth;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the contract says of one answer: which values make it unusable, and which rows it has. Walks the document along
 * {@code kinds.txt} and shares nothing with the mapping.
 *
 * <p>Not decided here: whether a value makes the answer unusable that stands in an earlier occurrence of an interview,
 * or in an object in which there is nothing.
 */
final class Judgement {
    private final Set<String> unfit = new TreeSet<>();
    private final Set<String> undecided = new TreeSet<>();
    private final Map<String, Set<String>> keys = new TreeMap<>();
    private final Map<String, Integer> interviewsToCome = new HashMap<>();
    private boolean deciding = true;

    Judgement(JsonNode data) {
        for (JsonNode item : data.path("items").values()) {
            for (JsonNode interview : item.path("interview_list").values()) {
                interviewsToCome.merge(idIn(interview, "id"), 1, Integer::sum);
            }
        }
        members(data, "answer", "data", "");
    }

    boolean mayBeRefusedFor(String path) {
        return unfit.contains(path) || undecided.contains(path);
    }

    Set<String> unfit() {
        return unfit;
    }

    /** The keys of an answer's rows, by fact table. */
    Map<String, Set<String>> keys() {
        return keys;
    }

    private void members(JsonNode object, String kind, String path, String row) {
        Kinds.of(kind).forEach((name, expected) -> {
            JsonNode value = object.get(name);
            if (expected.name().equals("must") && Fit.id(value) == null && !(value != null && !Fit.text(value))) {
                bad(path, true);
            }
            if (value != null && !value.isNull()) {
                member(object, value, expected, path + "." + name, row);
            }
        });
    }

    private void member(JsonNode object, JsonNode value, Kinds.Kind kind, String path, String row) {
        switch (kind.name()) {
            case "must", "key" -> check(Fit.key(value), path);
            case "id", "text" -> check(Fit.text(value), path);
            case "int" -> check(Fit.integer(value), path);
            case "time" -> check(Fit.time(value), path);
            case "bare" -> check(idIn(object.path("stage"), "id").isEmpty() ? Fit.key(value) : Fit.text(value), path);
            case "name" -> name(value, path);
            case "list" -> list(value, kind.of(), path, row);
            default -> object(value, kind, path);
        }
    }

    private void name(JsonNode value, String path) {
        if (value.isObject()) {
            members(value, "i18n", path, "");
        } else {
            check(Fit.text(value), path);
        }
    }

    private void object(JsonNode value, Kinds.Kind kind, String path) {
        if (!value.isObject()) {
            check(false, path);
            return;
        }
        boolean nobody = kind.name().equals("nobody")
                && idIn(value, kind.of().equals("codename") ? "code" : "id").isEmpty();
        boolean nothing = kind.name().equals("content") && Fit.isEmpty(value);
        if (nobody) {
            String key = kind.of().equals("codename") ? "code" : "id";
            check(
                    Fit.key(value.path(key).isMissingNode() ? JsonNodeFactory.instance.nullNode() : value.path(key)),
                    path + "." + key);
        } else {
            undecidedIf(nothing, () -> members(value, kind.of(), path, ""));
        }
    }

    private void list(JsonNode value, String kind, String path, String row) {
        if (!value.isArray()) {
            check(false, path);
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            String here = path + "[" + i + "]";
            JsonNode element = value.get(i);
            if (element.isObject()) {
                element(element, kind, here, row, i);
            } else {
                check(false, here);
            }
        }
    }

    private void element(JsonNode element, String kind, String path, String row, int position) {
        switch (kind) {
            case "item" -> {
                row("application", idIn(element, "application_id"));
                members(element, kind, path, "");
            }
            case "interview" -> {
                String id = idIn(element, "id");
                boolean superseded = interviewsToCome.merge(id, -1, Integer::sum) > 0;
                if (!superseded) {
                    row("interview", id);
                }
                undecidedIf(superseded, () -> members(element, kind, path, id));
            }
            default -> {
                boolean nothing = Fit.isEmpty(element);
                if (!nothing) {
                    leafRow(element, kind, row, position);
                }
                undecidedIf(nothing, () -> members(element, kind, path, row));
            }
        }
    }

    private void leafRow(JsonNode element, String kind, String interview, int position) {
        boolean room = kind.equals("room");
        String given = idIn(element, room ? "room_id" : "id");
        String key = given.isEmpty() ? interview + "/" + kind + "/" + position : given;
        row(room ? "interview_meeting_room" : "interview_record", room ? interview + " " + key : key);
    }

    private void row(String table, String key) {
        if (deciding) {
            keys.computeIfAbsent(table, t -> new TreeSet<>()).add(key);
        }
    }

    private void undecidedIf(boolean condition, Runnable walk) {
        boolean before = deciding;
        deciding = before && !condition;
        walk.run();
        deciding = before;
    }

    private void check(boolean fit, String path) {
        bad(path, !fit);
    }

    private void bad(String path, boolean isBad) {
        if (isBad) {
            (deciding ? unfit : undecided).add(path);
        }
    }

    private static String idIn(JsonNode object, String member) {
        return Objects.requireNonNullElse(Fit.id(nullable(object, member)), "");
    }

    private static @Nullable JsonNode nullable(JsonNode object, String member) {
        return object.get(member);
    }
}
