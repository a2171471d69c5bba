package hiresync.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A path is the key of its count, and so not as long as a name can be; the member itself is kept whole. */
class UnknownFieldTest {
    @Test
    void aLongNameIsCountedUnderItsBeginning() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.withArray("/items").addObject().put("application_id", "app-1").put("n".repeat(600), "x");

        Mapped mapped = ((Mapping.Result.Rows) Mapping.map(new TalentId("T-1"), data, null)).mapped();

        assertThat(mapped.unknownFields().keySet())
                .containsExactly("data.items[]." + "n".repeat(500 - "data.items[].".length()) + "…");
        assertThat(mapped.rows(Tables.APPLICATION).rows())
                .singleElement()
                .extracting(Rows.Row::unmapped)
                .isEqualTo("{\"" + "n".repeat(600) + "\":\"x\"}");
    }
}
