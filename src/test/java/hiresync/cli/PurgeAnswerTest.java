package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.warehouse.IdleTalents;
import hiresync.warehouse.RetentionSettings;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PurgeAnswerTest {
    private static final Map<String, @Nullable String> KEPT = PurgeAnswer.keptFor(
            new RetentionSettings(null, Duration.ofDays(90), Duration.ofDays(365), Duration.ofHours(36), null, null));

    @Test
    void aPersonReadsWhatIsGoneAndHowLongTheRestIsKept() {
        Map<String, Long> rows = new TreeMap<>(Map.of("hire_ops.run", 3L, "hire_ops.work_item", 1200L));
        rows.put("hire_raw.refused_response", 0L);
        PurgeAnswer.Talents idle =
                PurgeAnswer.Talents.removed(24, new IdleTalents.Purged(2, Map.of("hire.interview", 5L)));
        assertThat(new PurgeAnswer(false, true, KEPT, rows, idle).text().lines())
                .allMatch(line -> line.length() <= 80)
                .containsExactly(
                        "hiresync purge: removed hire_ops.run 3, hire_ops.work_item 1,200",
                        "  kept     raw for ever, refused 90d, runs 365d, batch 36h, history for ever",
                        "  talents  2 without an interview for 24 months: removed hire.interview 5");
    }

    @Test
    void whatOnlyWouldGo() {
        PurgeAnswer answer =
                new PurgeAnswer(true, true, KEPT, Map.of("hire_ops.run", 3L), PurgeAnswer.Talents.found(24, 1));
        assertThat(answer.text())
                .startsWith("hiresync purge: would remove hire_ops.run 3" + System.lineSeparator())
                .endsWith("1 without an interview for 24 months; their rows stay, --yes removes"
                        + System.lineSeparator() + "           them");
    }

    @Test
    void nothingOrNotAll() {
        assertThat(new PurgeAnswer(false, true, KEPT, Map.of("hire_ops.run", 0L), null).text())
                .startsWith("hiresync purge: nothing is older than hiresync.retention allows")
                .endsWith("history for ever," + System.lineSeparator() + "           talents' rows for ever")
                .doesNotContain("  talents  ");
        assertThat(new PurgeAnswer(false, false, KEPT, Map.of("hire_ops.run", 1L), null).text())
                .contains("removed hire_ops.run 1; stopped before the end");
        assertThat(new PurgeAnswer(false, false, KEPT, Map.of(), null).text())
                .contains("stopped before anything was removed");
        assertThat(new PurgeAnswer(false, true, KEPT, Map.of(), PurgeAnswer.Talents.found(6, 0)).text())
                .startsWith("hiresync purge: nothing is older than hiresync.retention allows" + System.lineSeparator())
                .endsWith("0 without an interview for 6 months");
        assertThat(new PurgeAnswer(false, true, KEPT, Map.of(), PurgeAnswer.Talents.found(6, 168))
                        .text()
                        .lines())
                .startsWith(
                        "hiresync purge: nothing is older than hiresync.retention allows, but the rows of",
                        "                talents without interviews");
    }

    @Test
    void aProgramReadsTheSame() {
        PurgeAnswer answer =
                new PurgeAnswer(true, true, KEPT, Map.of("hire_ops.run", 3L), PurgeAnswer.Talents.found(24, 1));
        assertThat(World.json(answer.json()).toString())
                .isEqualTo(
                        "{\"dryRun\":true,\"complete\":true,\"keptFor\":{\"raw\":null,\"refused\":\"90d\",\"runs\":\"365d\","
                                + "\"batch\":\"36h\",\"history\":null},\"rows\":{\"hire_ops.run\":3},\"talentsWithoutInterviews\":"
                                + "{\"months\":24,\"talents\":1,\"removed\":false,\"rows\":{}}}");
    }
}
