package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.failed;
import static hiresync.warehouse.Answers.gone;
import static hiresync.warehouse.Answers.interview;
import static hiresync.warehouse.Answers.refused;
import static hiresync.warehouse.Answers.unchanged;
import static org.assertj.core.api.Assertions.assertThat;

import hiresync.mapping.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The ledger is the proof of progress: a talent's mark says what came of it, and keeps what the last answer left. */
class LedgerTest {
    private static final String STANDING = "SELECT talent_id, status, attempts, to_char(last_attempt_at, 'HH24:MI'),"
            + " to_char(last_success_at, 'HH24:MI'), error_code, log_id FROM hire_ops.talent_sync ORDER BY talent_id";
    private static final String LEARNED =
            "SELECT content_sha256, mapping_version, interview_ids, to_char(source_updated_at, 'MM-DD HH24:MI')"
                    + " FROM hire_ops.talent_sync";
    /** {@code printf '{"items":[{"application_id":"app-1","interview_list":[{"id":"iv-2"},{"id":"iv-1"},]},]}' | sha256sum} */
    private static final String HASH = "671cd18ae146240802d800eb7976f3ba319f6effa6c46a43560c3c6675f1c805";

    private static final String ROWS = "SELECT talent_id, row_count FROM hire_ops.talent_sync ORDER BY talent_id";
    private static final String FULL = interview(
            "iv-1",
            ",'interview_record_list':[{'id':'rec-1'},{'id':'rec-2'}]",
            ",'meeting_room_list':[{'room_id':'room-1'}]");

    private final TestWarehouse warehouse = new TestWarehouse();

    @AfterEach
    void drop() {
        warehouse.close();
    }

    @Test
    void anAnswerLeavesItsHashItsMappingAndItsInterviews() {
        warehouse.write(answer("T-1", "18:00", application("app-1", interview("iv-2"), interview("iv-1"))));

        assertThat(warehouse.lines(STANDING)).containsExactly("T-1 synced 0 18:00 18:00 - log T-1 18:00");
        assertThat(warehouse.lines(LEARNED))
                .containsExactly(HASH + " " + Tables.mappingVersion() + " {iv-2,iv-1} 11-20 12:00");
    }

    @Test
    void anUnchangedAnswerIsOnlySeen() {
        warehouse.write(answer("T-1", "18:00", application("app-1", interview("iv-2"), interview("iv-1"))));
        warehouse.write(unchanged("T-1", "19:00"));

        assertThat(warehouse.lines(STANDING)).containsExactly("T-1 synced 0 19:00 19:00 - log T-1 18:00");
        assertThat(warehouse.lines(LEARNED))
                .containsExactly(HASH + " " + Tables.mappingVersion() + " {iv-2,iv-1} 11-20 12:00");
    }

    @Test
    void aFailureKeepsWhatTheLastAnswerLeft() {
        warehouse.write(answer("T-1", "18:00", application("app-1", interview("iv-2"), interview("iv-1"))));
        warehouse.write(failed("T-1", "19:00"));

        assertThat(warehouse.lines(STANDING)).containsExactly("T-1 failed 1 19:00 18:00 timeout -");
        assertThat(warehouse.lines(LEARNED))
                .containsExactly(HASH + " " + Tables.mappingVersion() + " {iv-2,iv-1} 11-20 12:00");

        warehouse.write(refused("T-1", "20:00", new byte[] {'{'}));
        assertThat(warehouse.lines(LEARNED))
                .containsExactly(HASH + " " + Tables.mappingVersion() + " {iv-2,iv-1} 11-20 12:00");
    }

    @Test
    void aTalentThatNeverSucceededHasNothingLearned() {
        warehouse.write(failed("T-1", "18:00"));

        assertThat(warehouse.lines(STANDING)).containsExactly("T-1 failed 1 18:00 - timeout -");
        assertThat(warehouse.lines(LEARNED)).containsExactly("- - - -");
    }

    @Test
    void failuresAreCountedInARow() {
        warehouse.write(failed("T-1", "18:00"));
        warehouse.write(failed("T-1", "19:00"));
        warehouse.write(failed("T-1", "20:00"));
        assertThat(warehouse.lines(STANDING)).containsExactly("T-1 failed 3 20:00 - timeout -");

        warehouse.write(answer("T-1", "21:00"));
        assertThat(warehouse.lines(STANDING)).containsExactly("T-1 synced 0 21:00 21:00 - log T-1 21:00");

        warehouse.write(failed("T-1", "22:00"));
        assertThat(warehouse.lines(STANDING)).containsExactly("T-1 failed 1 22:00 21:00 timeout -");
    }

    @Test
    void anUnchangedAnswerEndsTheRowOfFailures() {
        warehouse.write(answer("T-1", "18:00"));
        warehouse.write(failed("T-1", "19:00"));
        warehouse.write(unchanged("T-1", "20:00"));

        assertThat(warehouse.lines(STANDING)).containsExactly("T-1 synced 0 20:00 20:00 - -");
    }

    @Test
    void everyOutcomeOfAChunkIsMarkedInTheWorkList() {
        warehouse.write(answer("T-2", "18:00"));
        warehouse.write(
                answer("T-1", "19:00"),
                unchanged("T-2", "19:01"),
                failed("T-3", "19:02"),
                refused("T-4", "19:03", new byte[] {'{'}),
                gone("T-5", "19:04"));

        assertThat(warehouse.lines("SELECT talent_id, outcome, to_char(done_at, 'HH24:MI') FROM hire_ops.work_item"
                        + " WHERE run_id = 2 ORDER BY position"))
                .containsExactly(
                        "T-1 changed 19:00",
                        "T-2 unchanged 19:01",
                        "T-3 failed 19:02",
                        "T-4 refused 19:03",
                        "T-5 refused 19:04");
        assertThat(warehouse.lines(STANDING))
                .containsExactly(
                        "T-1 synced 0 19:00 19:00 - log T-1 19:00",
                        "T-2 synced 0 19:01 19:01 - log T-2 18:00",
                        "T-3 failed 1 19:02 - timeout -",
                        "T-4 refused 1 19:03 - unmappable log T-4 19:03",
                        "T-5 gone 1 19:04 - 1002102 log gone");
    }

    @Test
    void interviewIdsSurviveWhateverStandsInThem() {
        warehouse.write(answer(
                "T-1",
                "18:00",
                application(
                        "app-1",
                        interview("a\\u0022b"),
                        interview("a\\\\b"),
                        interview("{a,b}"),
                        interview("NULL"),
                        interview(" a b "))));

        assertThat(warehouse.lines("SELECT unnest(interview_ids) FROM hire_ops.talent_sync"))
                .containsExactly("a\"b", "a\\b", "{a,b}", "NULL", " a b ");
        assertThat(warehouse.lines("SELECT count(*) FROM hire_ops.talent_sync, unnest(interview_ids) id"
                        + " JOIN hire.interview ON interview_id = id"))
                .containsExactly("5");
    }

    @Test
    void anAnswerWithoutInterviewsListsNone() {
        warehouse.write(answer("T-1", "18:00"));

        assertThat(warehouse.lines("SELECT interview_ids FROM hire_ops.talent_sync"))
                .containsExactly("{}");
    }

    @Test
    void liveRowsAreCounted() {
        warehouse.write(
                answer("T-1", "18:00", application("app-1", FULL, interview("iv-2"))),
                answer("T-2", "18:00", application("app-2")),
                answer("T-3", "18:00"));
        assertThat(warehouse.lines(ROWS)).containsExactly("T-1 6", "T-2 1", "T-3 0");

        warehouse.write(answer("T-1", "19:00", application("app-1", interview("iv-2"))));
        assertThat(warehouse.lines(ROWS)).containsExactly("T-1 2", "T-2 1", "T-3 0");
    }

    @Test
    void rowsAreCountedOnlyWhenAnAnswerWritesThem() {
        warehouse.write(answer("T-1", "18:00", application("app-1", FULL)));
        warehouse.jdbc().update("DELETE FROM hire.interview_record");

        warehouse.write(unchanged("T-1", "19:00"));
        warehouse.write(failed("T-1", "20:00"));
        warehouse.write(refused("T-1", "21:00", new byte[] {'{'}));
        warehouse.write(failed("T-2", "21:00"));

        assertThat(warehouse.lines(ROWS)).containsExactly("T-1 5", "T-2 -");
    }

    @Test
    void whoseRowsWereTakenOverIsNotMissingThem() {
        warehouse.write(answer("T-1", "18:00", application("app-1", FULL, interview("iv-2"))));
        warehouse.write(answer("T-2", "19:00", application("app-2", FULL)));
        assertThat(warehouse.lines(ROWS)).containsExactly("T-1 2", "T-2 5");

        warehouse.write(answer(
                "T-3", "20:00", application("app-3", interview("iv-1", ",'interview_record_list':[{'id':'rec-1'}]"))));
        assertThat(warehouse.lines(ROWS)).containsExactly("T-1 2", "T-2 1", "T-3 3");
    }

    @Test
    void bothAreCountedWhenRowsMoveWithinAChunk() {
        warehouse.write(answer("T-1", "18:00", application("app-1", FULL)));
        warehouse.write(
                answer("T-2", "19:00", application("app-2", FULL)), answer("T-1", "19:01", application("app-1")));

        assertThat(warehouse.lines(ROWS)).containsExactly("T-1 1", "T-2 5");
    }

    @Test
    void whatWasLostBeforeATakeOverIsStillMissing() {
        warehouse.write(answer("T-1", "18:00", application("app-1", FULL, interview("iv-2"))));
        warehouse.jdbc().update("UPDATE hire.application SET deleted_at = now()");
        warehouse
                .jdbc()
                .update("UPDATE hire.interview_record SET deleted_at = now() WHERE interview_record_id = 'rec-1'");

        warehouse.write(answer("T-2", "19:00", application("app-2", FULL)));

        // iv-2 is there; the application and rec-1 are still missing
        assertThat(warehouse.lines(ROWS)).containsExactly("T-1 3", "T-2 5");
    }

    @Test
    void aTalentRetiredAsGoneIsMissingItsRows() {
        warehouse.write(answer("T-1", "18:00", application("app-1")));
        warehouse.write(gone("T-1", "19:00"));
        warehouse.write(gone("T-1", "20:00"));
        Written third = warehouse.write(gone("T-1", "21:00"));

        assertThat(third.rows().retired()).isEqualTo(1);
        assertThat(warehouse.lines(ROWS)).containsExactly("T-1 1");
    }

    @Test
    void aTakeOverKnowsNobodyWhoIsNotInTheLedger() {
        warehouse.write(answer("T-1", "18:00", application("app-1", FULL)));
        warehouse.jdbc().update("DELETE FROM hire_ops.talent_sync");

        warehouse.write(answer("T-2", "19:00", application("app-2", FULL)));

        assertThat(warehouse.lines(ROWS)).containsExactly("T-2 5");
    }
}
