package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.warehouse.Forgetting;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ForgetAnswerTest {
    private static final String ID = "6900000000000000001";
    private static final Map<String, Long> ROWS = new TreeMap<>(Map.of(
            "hire.application", 1L,
            "hire.interview", 2L,
            "hire.interview_record", 1200L,
            "hire_ops.talent_sync", 1L,
            "source.talent", 1L));

    @Test
    void aPersonReadsWhatIsGoneAndWhatTheyStillHaveToDo() {
        Forgetting.Extent extent = new Forgetting.Extent(ROWS, 3, 4, Instant.parse("2026-11-01T02:03:04.5Z"));
        assertThat(ForgetAnswer.of(ID, extent, "ats.talents").text().lines())
                .allMatch(line -> line.length() <= 80)
                .containsExactly(
                        "hiresync forget: talent 6900000000000000001 is erased, 1,205 rows, and not asked",
                        "                 for again",
                        "  rows     hire.application 1, hire.interview 2, hire.interview_record 1,200,",
                        "           hire_ops.talent_sync 1, source.talent 1",
                        "  moved    interviews of its last answer that passed to another talent, and stay",
                        "           that one's: 3",
                        "  shared   interviews of its own that others' answers list as well: 4; they come",
                        "           back, as theirs, when those are asked next, or with hiresync replay",
                        "  source   ats.talents is not hiresync's own: erase the talent there yourself;",
                        "           it is skipped",
                        "  undo     hiresync forget --undo 6900000000000000001 lets it come again");
    }

    @Test
    void beforeTheQuestionTheyReadWhatWouldGo() {
        ForgetAnswer answer =
                ForgetAnswer.of(ID, new Forgetting.Extent(Map.of("hire_ops.talent_sync", 1L), 0, 0, null), null);
        assertThat(answer.warning().lines())
                .containsExactly(
                        "hiresync forget: this erases talent 6900000000000000001 for good, 1 row, and it",
                        "                 is never asked for again",
                        "  rows     hire_ops.talent_sync 1");
    }

    @Test
    void whomNobodyKnowsIsMarkedAllTheSame() {
        ForgetAnswer answer = ForgetAnswer.of(ID, new Forgetting.Extent(Map.of(), 0, 0, null), null);
        assertThat(answer.warning().lines())
                .containsExactly(
                        "hiresync forget: nothing is known of talent 6900000000000000001: check the id;",
                        "                 it would be marked, so that it is never asked for");
        assertThat(answer.text())
                .startsWith("hiresync forget: nothing was known of talent 6900000000000000001: check the id;")
                .doesNotContain("  rows ");
    }

    @Test
    void whoIsForgottenAlreadyIsSo() {
        Instant before = Instant.parse("2026-11-01T02:03:04.5Z");
        ForgetAnswer answer = ForgetAnswer.of(ID, new Forgetting.Extent(Map.of(), 0, 0, before), null);
        assertThat(answer.isNothingNew()).isTrue();
        assertThat(answer.text())
                .startsWith("hiresync forget: talent 6900000000000000001 was erased on 2026-11-01T02:03:04Z");
        assertThat(ForgetAnswer.of(ID, new Forgetting.Extent(ROWS, 0, 0, before), null)
                        .isNothingNew())
                .as("it came back, by a restored backup")
                .isFalse();
    }

    @Test
    void aProgramReadsTheSame() {
        ForgetAnswer answer = ForgetAnswer.of(ID, new Forgetting.Extent(Map.of("source.talent", 1L), 1, 0, null), null);
        assertThat(World.json(answer.json()).toString())
                .isEqualTo(
                        "{\"talentId\":\"6900000000000000001\",\"known\":true,\"rows\":{\"source.talent\":1},"
                                + "\"interviewsOfOthers\":1,\"interviewsShared\":0,\"forgottenBefore\":null,\"foreignSource\":null}");
    }
}
