package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.failed;
import static hiresync.warehouse.Answers.interview;
import static hiresync.warehouse.Answers.refused;
import static hiresync.warehouse.Answers.unchanged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a complete answer no longer lists is retired, and comes back when it is listed again. */
class RetiringTest {
    private static final String FULL = application(
            "app-1",
            interview(
                    "iv-1",
                    ",'interview_record_list':[{'id':'rec-1'},{'id':'rec-2'}]",
                    ",'meeting_room_list':[{'room_id':'room-1'}]"));
    private static final String STATES = """
            SELECT key, to_char(first_seen_at, 'HH24:MI'), to_char(changed_at, 'HH24:MI'), to_char(deleted_at, 'HH24:MI')
            FROM (SELECT application_id AS key, first_seen_at, changed_at, deleted_at FROM hire.application
                  UNION ALL SELECT interview_id, first_seen_at, changed_at, deleted_at FROM hire.interview
                  UNION ALL SELECT interview_record_id, first_seen_at, changed_at, deleted_at FROM hire.interview_record
                  UNION ALL SELECT room_id, first_seen_at, changed_at, deleted_at FROM hire.interview_meeting_room) t
            ORDER BY key
            """;

    private final TestWarehouse warehouse = new TestWarehouse();

    @AfterEach
    void drop() {
        warehouse.close();
    }

    @Test
    void anEmptyAnswerRetiresEverythingOfItsTalent() {
        warehouse.write(answer("T-1", "18:00", FULL), answer("T-2", "18:01", application("app-2", interview("iv-2"))));

        Written written = warehouse.write(answer("T-1", "19:00"));

        assertThat(warehouse.lines(STATES))
                .containsExactly(
                        "app-1 18:00 19:00 19:00",
                        "app-2 18:01 18:01 -",
                        "iv-1 18:00 19:00 19:00",
                        "iv-2 18:01 18:01 -",
                        "rec-1 18:00 19:00 19:00",
                        "rec-2 18:00 19:00 19:00",
                        "room-1 18:00 19:00 19:00");
        assertThat(written.rows()).isEqualTo(new RowCounts(0, 0, 5, 0));
    }

    @Test
    void aRowStaysRetiredSinceItWasFirstMissing() {
        warehouse.write(answer("T-1", "18:00", FULL));
        warehouse.write(answer("T-1", "19:00"));
        Written written = warehouse.write(answer("T-1", "20:00"));

        assertThat(warehouse.lines(STATES)).contains("iv-1 18:00 19:00 19:00");
        assertThat(written.rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void onlyWhatIsMissingIsRetired() {
        warehouse.write(answer("T-1", "18:00", FULL));
        warehouse.write(answer(
                "T-1", "19:00", application("app-1", interview("iv-1", ",'interview_record_list':[{'id':'rec-2'}]"))));

        assertThat(warehouse.lines(STATES))
                .containsExactly(
                        "app-1 18:00 18:00 -",
                        "iv-1 18:00 18:00 -",
                        "rec-1 18:00 19:00 19:00",
                        "rec-2 18:00 19:00 -", // its place in the list changed
                        "room-1 18:00 19:00 19:00");
    }

    @Test
    void whatReappearsLivesAgain() {
        warehouse.write(answer("T-1", "18:00", FULL));
        warehouse.write(answer("T-1", "19:00"));
        Written written = warehouse.write(answer("T-1", "20:00", FULL));

        assertThat(warehouse.lines(STATES))
                .containsExactly(
                        "app-1 18:00 20:00 -",
                        "iv-1 18:00 20:00 -",
                        "rec-1 18:00 20:00 -",
                        "rec-2 18:00 20:00 -",
                        "room-1 18:00 20:00 -");
        assertThat(written.rows()).isEqualTo(new RowCounts(0, 5, 0, 0));
    }

    @Test
    void aTalentWithoutAnAnswerLosesNothing() {
        warehouse.write(answer("T-1", "18:00", FULL), answer("T-2", "18:00"), answer("T-3", "18:00"));
        List<String> before = warehouse.lines(STATES);

        warehouse.write(failed("T-1", "19:00"));
        warehouse.write(refused("T-1", "20:00", new byte[] {'{'}));
        warehouse.write(unchanged("T-1", "21:00"));

        assertThat(warehouse.lines(STATES)).isEqualTo(before);
    }

    @Test
    void dimensionsAreNeverRetired() {
        warehouse.write(answer(
                "T-1", "18:00", application("app-1", interview("iv-1", ",'stage':{'id':'st-1','name':'Prehire'}"))));
        warehouse.write(answer("T-1", "19:00"));

        assertThat(warehouse.lines("SELECT stage_id, name_zh_cn, to_char(changed_at, 'HH24:MI') FROM hire.stage"))
                .containsExactly("st-1 Prehire 18:00");
    }

    @Test
    void theGuardSeesWhatWasThereAndWhatIsLost() {
        warehouse.write(
                answer("T-1", "18:00", FULL),
                answer("T-2", "18:00", application("app-2", interview("iv-2"), interview("iv-3"))),
                answer("T-3", "18:00", application("app-3", interview("iv-4"))),
                answer("T-4", "18:00", application("app-4")));

        Written written = warehouse.write(
                answer("T-1", "19:00"),
                answer("T-2", "19:00", application("app-2", interview("iv-2"))),
                unchanged("T-3", "19:00"),
                answer("T-4", "19:00"));

        assertThat(written.guard())
                .isEqualTo(new RetireGuard(
                        Map.of(
                                "application",
                                4L,
                                "interview",
                                4L,
                                "interview_record",
                                2L,
                                "interview_meeting_room",
                                1L),
                        Map.of(
                                "application",
                                2L,
                                "interview",
                                2L,
                                "interview_record",
                                2L,
                                "interview_meeting_room",
                                1L),
                        3,
                        1));
    }
}
