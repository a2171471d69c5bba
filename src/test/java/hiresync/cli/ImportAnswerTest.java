package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talentfile.TalentsTable;
import hiresync.warehouse.SourceTalents;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportAnswerTest {
    /** Whoever was erased is neither new nor known. */
    @Test
    void everyTalentOfTheFileIsAccountedFor() {
        byte[] file = "name,talent_id\n,t1\n,t2\n,t3\n,t4\n,t5\n,t1\n,\n".getBytes(StandardCharsets.UTF_8);
        TalentsTable table = TalentsTable.read("-", new ByteArrayInputStream(file), Instant.EPOCH);
        ImportAnswer answer = ImportAnswer.of(table, new SourceTalents.Changes(2, 1, 1));
        assertThat(answer.text().lines())
                .containsExactly(
                        "hiresync import-talents: 5 talents = 2 new + 1 changed + 1 unchanged + 1 forgotten, who stay away",
                        "  repeated  1 line, as the talent stands further down again: the last line counts",
                        "  blank     1 line without an id skipped, first line 8 of standard input",
                        "  left out  columns: name");
        assertThat(World.json(answer.json()).path("forgotten").longValue()).isEqualTo(1);
    }
}
