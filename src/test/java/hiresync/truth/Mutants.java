package hiresync.truth;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** A valid answer with some things changed at random: the same seed, the same bytes. */
final class Mutants {
    private static final JsonMapper WRITER = JsonMapper.builder(JsonFactory.builder()
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(100_000)
                            .build())
                    .build())
            .build();
    private static final int MOST_CHANGES = 4;

    private final Random random;
    private final OddValues odd;

    private Mutants(long seed) {
        this.random = new Random(seed);
        this.odd = new OddValues(random);
    }

    /** @param data of a valid answer; stays as it is */
    static byte[] of(long seed, JsonNode data) {
        return new Mutants(seed).changed(data);
    }

    static byte[] body(JsonNode data) {
        return bytes(JsonNodeFactory.instance.objectNode().put("code", 0).set("data", data));
    }

    private byte[] changed(JsonNode data) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("code", 0);
        root.set("data", data.deepCopy());
        for (int i = 1 + random.nextInt(MOST_CHANGES); i > 0; i--) {
            change(root);
        }
        byte[] bytes = bytes(root);
        return random.nextInt(20) == 0 ? damaged(bytes) : bytes;
    }

    private void change(ObjectNode root) {
        List<Slot> slots = new ArrayList<>();
        collect(new Slot(root, "data", 0), slots);
        if (slots.isEmpty()) {
            return; // there is no data any more
        }
        Slot slot = slots.get(random.nextInt(slots.size()));
        switch (random.nextInt(9)) {
            case 0 -> slot.remove();
            case 1 -> slot.put(JsonNodeFactory.instance.nullNode());
            case 2 -> slot.put(slots.get(random.nextInt(slots.size())).value().deepCopy());
            case 3 -> slot.repeat(random);
            case 4 -> slot.put(odd.disguised(slot.value()));
            case 5 -> slot.add(odd.name(), odd.any());
            case 6 -> slot.put(slot.value() instanceof ObjectNode object ? withMemberTwice(object) : odd.any());
            default -> slot.put(odd.any());
        }
    }

    /** As it is written, since no tree can hold both. */
    private JsonNode withMemberTwice(ObjectNode object) {
        List<String> members = new ArrayList<>();
        object.properties().forEach(member -> members.add(written(member.getKey(), member.getValue())));
        List<String> names = new ArrayList<>(object.propertyNames());
        String name = names.isEmpty() ? odd.name() : names.get(random.nextInt(names.size()));
        members.add(random.nextInt(members.size() + 1), written(name, odd.any()));
        return JsonNodeFactory.instance.rawValueNode(new RawValue("{" + String.join(",", members) + "}"));
    }

    private static String written(String name, JsonNode value) {
        return WRITER.writeValueAsString(name) + ":" + WRITER.writeValueAsString(value);
    }

    private static void collect(Slot slot, List<Slot> into) {
        JsonNode value = slot.value();
        if (value.isMissingNode()) {
            return;
        }
        into.add(slot);
        if (value instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> collect(new Slot(object, name, 0), into));
        } else if (value instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                collect(new Slot(list, "", i), into);
            }
        }
    }

    private byte[] damaged(byte[] bytes) {
        int at = random.nextInt(bytes.length);
        byte[] damaged = bytes.clone();
        switch (random.nextInt(3)) {
            case 0 -> damaged = Arrays.copyOf(bytes, at);
            case 1 -> damaged[at] = (byte) random.nextInt(256);
            default -> {
                byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
                System.arraycopy(surrogate, 0, damaged, Math.min(at, bytes.length - 3), 3);
            }
        }
        return damaged;
    }

    /** A surrogate without its other half can only be written escaped. */
    private static byte[] bytes(JsonNode root) {
        StringBuilder escaped = new StringBuilder();
        WRITER.writeValueAsString(root).codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                escaped.append(String.format("\\u%04x", c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Where a value stands: a member of an object, or an element of a list. */
    private record Slot(JsonNode in, String name, int index) {
        JsonNode value() {
            return in instanceof ObjectNode ? in.path(name) : in.path(index);
        }

        void put(JsonNode value) {
            if (in instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) in).set(index, value);
            }
        }

        void remove() {
            if (in instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) in).remove(index);
            }
        }

        /** Another one anywhere in the list; a member becomes a list of two. */
        void repeat(Random random) {
            JsonNode copy = value().deepCopy();
            if (in instanceof ArrayNode list) {
                list.insert(random.nextInt(list.size() + 1), copy);
            } else {
                put(JsonNodeFactory.instance.arrayNode().add(value()).add(copy));
            }
        }

        void add(String member, JsonNode odd) {
            if (value() instanceof ObjectNode object) {
                object.set(member, odd);
            } else if (in instanceof ObjectNode object) {
                object.set(member, odd);
            } else {
                ((ArrayNode) in).add(odd);
            }
        }
    }
}
