package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.interview;
import static hiresync.warehouse.Answers.unchanged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row belongs to the talent whose answer was committed last with it; an interview moves with all that hangs on it. */
class OwnershipTest {
    private static final String MOVING = interview(
            "iv-1",
            ",'interview_record_list':[{'id':'rec-1'},{'id':'rec-2'}]",
            ",'meeting_room_list':[{'room_id':'room-1'}]");
    private static final String WITHOUT_REC_2 = interview(
            "iv-1", ",'interview_record_list':[{'id':'rec-1'}]", ",'meeting_room_list':[{'room_id':'room-1'}]");
    private static final String OWNERS = """
            SELECT key, talent_id, to_char(deleted_at, 'HH24:MI')
            FROM (SELECT application_id AS key, talent_id, deleted_at FROM hire.application
                  UNION ALL SELECT interview_id, talent_id, deleted_at FROM hire.interview
                  UNION ALL SELECT interview_record_id, talent_id, deleted_at FROM hire.interview_record
                  UNION ALL SELECT room_id, talent_id, deleted_at FROM hire.interview_meeting_room) t
            ORDER BY key
            """;

    private final TestWarehouse warehouse = new TestWarehouse();

    @BeforeEach
    void itIsAsAt() {
        warehouse.write(answer("T-A", "18:00", application("app-A", MOVING)));
    }

    @AfterEach
    void drop() {
        warehouse.close();
    }

    @Test
    void anInterviewMovesWithItsRecordsAndRooms() {
        Written taken = warehouse.write(answer("T-B", "19:00", application("app-B", MOVING)));

        assertThat(warehouse.lines(OWNERS))
                .containsExactly(
                        "app-A T-A -", "app-B T-B -", "iv-1 T-B -", "rec-1 T-B -", "rec-2 T-B -", "room-1 T-B -");
        assertThat(taken.rows()).isEqualTo(new RowCounts(1, 4, 0, 4));
        assertThat(passed())
                .containsExactlyInAnyOrder(
                        "2 interview iv-1 T-A T-B 19:00",
                        "2 interview_record rec-1 T-A T-B 19:00",
                        "2 interview_meeting_room iv-1,room-1 T-A T-B 19:00",
                        "2 interview_record rec-2 T-A T-B 19:00");
    }

    @Test
    void whatTheNewOwnersAnswerDoesNotListIsRetiredAsTheirs() {
        Written taken = warehouse.write(answer("T-B", "19:00", application("app-B", WITHOUT_REC_2)));

        assertThat(warehouse.lines(OWNERS))
                .containsExactly(
                        "app-A T-A -", "app-B T-B -", "iv-1 T-B -", "rec-1 T-B -", "rec-2 T-B 19:00", "room-1 T-B -");
        assertThat(taken.rows()).isEqualTo(new RowCounts(1, 4, 1, 4));
        assertThat(passed()).hasSize(4).endsWith("2 interview_record rec-2 T-A T-B 19:00");
    }

    @Test
    void whatWasRetiredMovesToo() {
        warehouse.write(answer("T-A", "18:30", application("app-A", WITHOUT_REC_2)));

        warehouse.write(answer("T-B", "19:00", application("app-B", WITHOUT_REC_2)));

        assertThat(warehouse.lines(OWNERS)).contains("rec-1 T-B -", "rec-2 T-B 18:30");
    }

    @Test
    void theFormerOwnersAnswerWithoutItRetiresNothing() {
        warehouse.write(answer("T-B", "19:00", application("app-B", MOVING)));
        Written written = warehouse.write(answer("T-A", "20:00", application("app-A")));

        assertThat(warehouse.lines(OWNERS))
                .containsExactly(
                        "app-A T-A -", "app-B T-B -", "iv-1 T-B -", "rec-1 T-B -", "rec-2 T-B -", "room-1 T-B -");
        assertThat(written.rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void itMovesAlsoWhenItsOwnerMissesItFirst() {
        warehouse.write(answer("T-A", "19:00", application("app-A")));
        Written taken = warehouse.write(answer("T-B", "20:00", application("app-B", MOVING)));

        assertThat(warehouse.lines(OWNERS))
                .containsExactly(
                        "app-A T-A -", "app-B T-B -", "iv-1 T-B -", "rec-1 T-B -", "rec-2 T-B -", "room-1 T-B -");
        assertThat(taken.rows()).isEqualTo(new RowCounts(1, 4, 0, 4));
    }

    @Test
    void itMovesWithinOneChunkWhoeverIsAskedFirst() {
        Written taken = warehouse.write(
                answer("T-A", "19:01", application("app-A")), answer("T-B", "19:00", application("app-B", MOVING)));
        assertThat(warehouse.lines(OWNERS))
                .containsExactly(
                        "app-A T-A -", "app-B T-B -", "iv-1 T-B -", "rec-1 T-B -", "rec-2 T-B -", "room-1 T-B -");
        assertThat(taken.rows()).isEqualTo(new RowCounts(1, 4, 0, 4));

        Written back = warehouse.write(
                answer("T-A", "20:01", application("app-A", MOVING)), answer("T-B", "20:00", application("app-B")));
        assertThat(warehouse.lines(OWNERS))
                .containsExactly(
                        "app-A T-A -", "app-B T-B -", "iv-1 T-A -", "rec-1 T-A -", "rec-2 T-A -", "room-1 T-A -");
        assertThat(back.rows()).isEqualTo(new RowCounts(0, 4, 0, 4));
    }

    @Test
    void aGroupInterviewBelongsToTheLaterOfTwoAnswersOfOneChunk() {
        Written taken = warehouse.write(
                answer("T-B", "19:01", application("app-B", MOVING)),
                answer("T-A", "19:00", application("app-A", MOVING)));

        assertThat(warehouse.lines(OWNERS))
                .containsExactly(
                        "app-A T-A -", "app-B T-B -", "iv-1 T-B -", "rec-1 T-B -", "rec-2 T-B -", "room-1 T-B -");
        assertThat(warehouse.lines("SELECT application_id FROM hire.interview")).containsExactly("app-B");
        assertThat(taken.rows()).isEqualTo(new RowCounts(1, 4, 0, 4));
    }

    @Test
    void aGroupInterviewHasNoRecordsOfTheEarlierAnswer() {
        warehouse.write(
                answer("T-B", "19:01", application("app-B", WITHOUT_REC_2)),
                answer("T-A", "19:00", application("app-A", MOVING)));

        assertThat(warehouse.lines(OWNERS)).contains("rec-1 T-B -", "rec-2 T-B 19:01");
    }

    @Test
    void aNewGroupInterviewWasFirstSeenInTheEarlierAnswer() {
        warehouse.write(
                answer(
                        "T-C",
                        "19:01",
                        application("app-C", interview("iv-2", ",'interview_record_list':[{'id':'rec-9'}]"))),
                answer(
                        "T-B",
                        "19:00",
                        application("app-B", interview("iv-2", ",'interview_record_list':[{'id':'rec-9'}]"))));

        String times = "talent_id, to_char(first_seen_at, 'HH24:MI'), to_char(changed_at, 'HH24:MI')";
        assertThat(warehouse.lines("SELECT " + times + " FROM hire.interview WHERE interview_id = 'iv-2'"))
                .containsExactly("T-C 19:00 19:01");
        assertThat(warehouse.lines(
                        "SELECT " + times + " FROM hire.interview_record WHERE interview_record_id = 'rec-9'"))
                .containsExactly("T-C 19:00 19:01");
    }

    @Test
    void anOlderAnswerTakesNothing() {
        Written older = warehouse.write(answer("T-B", "17:00", application("app-B", MOVING)));

        assertThat(warehouse.lines(OWNERS))
                .containsExactly(
                        "app-A T-A -", "app-B T-B -", "iv-1 T-A -", "rec-1 T-A -", "rec-2 T-A -", "room-1 T-A -");
        assertThat(older.rows()).isEqualTo(new RowCounts(1, 0, 0, 0));
        assertThat(passed()).isEmpty();
    }

    @Test
    void aRecordMovesAloneWhenAnotherInterviewListsIt() {
        Written taken = warehouse.write(answer(
                "T-B", "19:00", application("app-B", interview("iv-2", ",'interview_record_list':[{'id':'rec-1'}]"))));

        assertThat(warehouse.lines(
                        "SELECT interview_record_id, interview_id, talent_id FROM hire.interview_record ORDER BY 1"))
                .containsExactly("rec-1 iv-2 T-B", "rec-2 iv-1 T-A");
        assertThat(taken.rows().takenOver()).isEqualTo(1);
        assertThat(passed()).containsExactly("2 interview_record rec-1 T-A T-B 19:00");
    }

    private List<String> passed() {
        return warehouse.lines("SELECT run_id, table_name, array_to_string(row_key, ','), former_talent_id, talent_id,"
                + " to_char(at, 'HH24:MI') FROM hire_ops.take_over ORDER BY number");
    }

    /** The interview as an earlier and as a later answer list it: one record and one room each are in the other alone. */
    private static final Outcome EARLIER = answer(
            "T-B",
            "19:01",
            application(
                    "app-B",
                    interview(
                            "iv-2",
                            ",'round':1,'interview_record_list':[{'id':'rec-8','content':'early'},{'id':'rec-9'}]",
                            ",'meeting_room_list':[{'room_id':'room-8'},{'room_id':'room-9'}]")));

    private static final Outcome LATER = answer(
            "T-C",
            "19:02",
            application(
                    "app-C",
                    interview(
                            "iv-2",
                            ",'round':2,'interview_record_list':[{'id':'rec-9'},{'id':'rec-10'}]",
                            ",'meeting_room_list':[{'room_id':'room-9'},{'room_id':'room-10'}]")));

    static List<List<List<Outcome>>> orders() {
        return List.of(
                List.of(List.of(EARLIER), List.of(LATER)),
                List.of(List.of(LATER), List.of(EARLIER)),
                List.of(List.of(LATER, EARLIER)),
                List.of(List.of(EARLIER, LATER)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whoLostTheInterviewToALaterAnswerWritesNothingBelowIt(List<List<Outcome>> chunks) {
        chunks.forEach(chunk -> warehouse.write(chunk.toArray(Outcome[]::new)));

        assertThat(warehouse.lines("SELECT interview_id, talent_id, application_id, round,"
                        + " to_char(changed_at, 'HH24:MI') FROM hire.interview WHERE interview_id = 'iv-2'"))
                .containsExactly("iv-2 T-C app-C 2 19:02");
        assertThat(warehouse.lines("SELECT interview_record_id, talent_id, position, content,"
                        + " to_char(changed_at, 'HH24:MI') FROM hire.interview_record"
                        + " WHERE interview_id = 'iv-2' AND deleted_at IS NULL ORDER BY position"))
                .containsExactly("rec-9 T-C 0 - 19:02", "rec-10 T-C 1 - 19:02");
        assertThat(warehouse.lines("SELECT room_id, talent_id, position, to_char(changed_at, 'HH24:MI')"
                        + " FROM hire.interview_meeting_room"
                        + " WHERE interview_id = 'iv-2' AND deleted_at IS NULL ORDER BY position"))
                .containsExactly("room-9 T-C 0 19:02", "room-10 T-C 1 19:02");
        assertThat(warehouse.lines("SELECT talent_id, row_count FROM hire_ops.talent_sync ORDER BY 1"))
                .containsExactly("T-A 5", "T-B 1", "T-C 6");
    }

    /** T-B's answer moves its record into an interview that a later answer has, without the record. */
    @Test
    void aRecordThatMovedIntoALostInterviewIsGoneFromItsOldOne() {
        Outcome before = answer(
                "T-B", "18:30", application("app-B", interview("iv-2", ",'interview_record_list':[{'id':'rec-9'}]")));
        Outcome early = answer(
                "T-B",
                "19:00",
                application(
                        "app-B", interview("iv-2"), interview("iv-3", ",'interview_record_list':[{'id':'rec-9'}]")));
        Outcome late = answer("T-C", "19:01", application("app-C", interview("iv-3")));

        warehouse.write(before);
        warehouse.write(late);
        warehouse.write(early);

        assertThat(warehouse.lines("SELECT deleted_at IS NULL FROM hire.interview_record"
                        + " WHERE interview_record_id = 'rec-9'"))
                .containsExactly("f");
    }

    /** An old answer of T-B beside it in the chunk lists the interview too, but cannot have it. */
    @Test
    void anOlderListKeepsNothingAliveThatItsOwnerNoLongerLists() {
        warehouse.write(
                answer("T-B", "17:00", application("app-B", MOVING)), answer("T-A", "19:00", application("app-A")));

        assertThat(warehouse.lines(OWNERS))
                .containsExactly(
                        "app-A T-A -",
                        "app-B T-B -",
                        "iv-1 T-A 19:00",
                        "rec-1 T-A 19:00",
                        "rec-2 T-A 19:00",
                        "room-1 T-A 19:00");
    }

    @Test
    void anAnswerTakesNothingThatALaterOneOfItsTalentStillHad() {
        warehouse.write(answer("T-A", "19:01", application("app-A", MOVING)));
        Written early = warehouse.write(answer("T-B", "19:00", application("app-B", MOVING)));

        assertThat(warehouse.lines(OWNERS))
                .containsExactly(
                        "app-A T-A -", "app-B T-B -", "iv-1 T-A -", "rec-1 T-A -", "rec-2 T-A -", "room-1 T-A -");
        assertThat(early.rows()).isEqualTo(new RowCounts(1, 0, 0, 0));
    }

    @Test
    void whoIsUnchangedAndAskedLaterKeepsItsRows() {
        warehouse.write(unchanged("T-A", "19:01"), answer("T-B", "19:00", application("app-B", MOVING)));

        assertThat(warehouse.lines(OWNERS)).contains("iv-1 T-A -", "rec-1 T-A -", "room-1 T-A -");
    }

    /** The one record that changed shows that T-A's answer is the later one; the interview itself is as it was. */
    @Test
    void anInterviewIsNeverTornFromItsRecords() {
        String changed = MOVING.replace("{'id':'rec-1'}", "{'id':'rec-1','content':'good'}");
        warehouse.write(answer("T-A", "19:01", application("app-A", changed)));
        warehouse.write(answer("T-B", "19:00", application("app-B", MOVING)));

        assertThat(warehouse.lines(OWNERS)).contains("iv-1 T-A -", "rec-1 T-A -", "rec-2 T-A -", "room-1 T-A -");
    }
}
