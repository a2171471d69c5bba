package hiresync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An answer in which every leaf of the API's page has a value of its own: each arrives in its column, none is left. */
class LeafTest {
    private final List<Leaf> leaves = new ArrayList<>();
    private final Mapped mapped;

    private record Leaf(String path, String type, String column, int number) {
        /** The value as PostgreSQL reads it; times are milliseconds below a second. */
        String value() {
            return switch (type) {
                case "text" -> "v" + number;
                case "int" -> String.valueOf(number);
                case "time" -> "1970-01-01 00:00:00.%03d+00".formatted(number);
                default -> throw new IllegalArgumentException(type);
            };
        }
    }

    LeafTest() throws IOException {
        for (String line : Resource.lines("leaves.txt")) {
            String[] words = line.split(" +", -1);
            leaves.add(new Leaf(words[0], words[1], words[2], leaves.size() + 1));
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        leaves.forEach(leaf -> put(leaf, data));
        mapped = ((Mapping.Result.Rows) Mapping.map(new TalentId("T-1"), data, null)).mapped();
    }

    @Test
    void thePageHas68() {
        assertThat(leaves).hasSize(68);
    }

    @Test
    void eachArrivesInItsColumn() {
        assertThat(leaves)
                .allSatisfy(leaf ->
                        assertThat(values(leaf.column())).as(leaf.path()).contains(leaf.value()));
    }

    @Test
    void noneIsLeft() {
        assertThat(mapped.unknownFields()).isEmpty();
        assertThat(Tables.FACTS)
                .allSatisfy(table -> assertThat(mapped.rows(table).rows())
                        .hasSize(1)
                        .allSatisfy(row -> assertThat(row.unmapped()).isNull()));
    }

    private List<String> values(String column) {
        String[] names = column.split("\\.", -1);
        List<Table> tables = new ArrayList<>(Tables.DIMENSIONS);
        tables.addAll(Tables.FACTS);
        Table table = tables.stream()
                .filter(t -> t.name().equals(names[0]))
                .findFirst()
                .orElseThrow();
        return mapped.rows(table).rows().stream()
                .map(row -> String.valueOf(row.value(table.indexOf(names[1]))))
                .toList();
    }

    private static void put(Leaf leaf, ObjectNode data) {
        String[] steps = leaf.path().split("\\.", -1);
        ObjectNode object = data;
        for (int i = 0; i < steps.length - 1; i++) {
            object = steps[i].endsWith("[]")
                    ? only(object.withArray("/" + steps[i].replace("[]", "")))
                    : object.withObject("/" + steps[i]);
        }
        String name = steps[steps.length - 1];
        if (leaf.type().equals("text")) {
            object.put(name, leaf.value());
        } else {
            object.put(name, leaf.number());
        }
    }

    private static ObjectNode only(ArrayNode list) {
        return list.isEmpty() ? list.addObject() : (ObjectNode) list.get(0);
    }
}
