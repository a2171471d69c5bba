package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.failed;
import static hiresync.warehouse.Answers.gone;
import static hiresync.warehouse.Answers.interview;
import static hiresync.warehouse.Answers.unchanged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a row said before is kept in hire_history, once for each change of what the API says, for the time it stood. */
class VersionsTest {
    private static final String BEFORE = application(
            "app-1",
            interview(
                    "iv-1",
                    ",'round':1,'begin_time':'1763715600000','remark':'bring a pen'",
                    ",'interview_record_list':[{'id':'rec-1','content':'good','conclusion':3},{'id':'rec-2'}]",
                    ",'meeting_room_list':[{'room_id':'room-1','reserved_status':1},{'room_id':'room-2'}]"));
    private static final String FIRST_OF_EACH_CHANGED = application(
            "app-1",
            interview(
                    "iv-1",
                    ",'round':1,'begin_time':'1763722800000','remark':'bring a pen'",
                    ",'interview_record_list':[{'id':'rec-1','content':'good','conclusion':1},{'id':'rec-2'}]",
                    ",'meeting_room_list':[{'room_id':'room-1','reserved_status':2},{'room_id':'room-2'}]"));
    private static final String OTHER_ORDER = application(
            "app-1",
            interview(
                    "iv-1",
                    ",'round':1,'begin_time':'1763715600000','remark':'bring a pen'",
                    ",'interview_record_list':[{'id':'rec-2'},{'id':'rec-1','content':'good','conclusion':3}]",
                    ",'meeting_room_list':[{'room_id':'room-2'},{'room_id':'room-1','reserved_status':1}]"));
    private static final String TIMES =
            " to_char(valid_from, 'HH24:MI'), to_char(valid_to, 'HH24:MI'), to_char(deleted_at, 'HH24:MI')";
    private static final String ALL = """
            SELECT key, talent_id,%s FROM (
              SELECT application_id AS key, talent_id, valid_from, valid_to, deleted_at FROM hire_history.application
              UNION ALL SELECT interview_id, talent_id, valid_from, valid_to, deleted_at FROM hire_history.interview
              UNION ALL SELECT interview_record_id, talent_id, valid_from, valid_to, deleted_at
                        FROM hire_history.interview_record
              UNION ALL SELECT room_id, talent_id, valid_from, valid_to, deleted_at
                        FROM hire_history.interview_meeting_room) v
            ORDER BY key, valid_from
            """.formatted(TIMES);
    private static final String ROUNDS =
            "SELECT interview_id, round," + TIMES + " FROM hire_history.interview ORDER BY version_id";

    @AutoClose
    private final TestWarehouse warehouse = new TestWarehouse();

    @Test
    void whatChangedIsKeptAsItWas() {
        warehouse.write(answer("T-1", "18:00", BEFORE));
        warehouse.write(answer("T-1", "19:00", FIRST_OF_EACH_CHANGED));

        assertThat(warehouse.lines(ALL))
                .containsExactly("iv-1 T-1 18:00 19:00 -", "rec-1 T-1 18:00 19:00 -", "room-1 T-1 18:00 19:00 -");
        assertThat(warehouse.lines("SELECT application_id, round, begin_time, remark, first_seen_at, unmapped"
                        + " FROM hire_history.interview"))
                .containsExactly("app-1 1 2025-11-21 09:00:00+00 bring a pen 2026-11-21 18:00:00+00 -");
        assertThat(warehouse.lines(
                        "SELECT interview_id, position, content, conclusion FROM hire_history.interview_record"))
                .containsExactly("iv-1 0 good 3");
        assertThat(warehouse.lines(
                        "SELECT interview_id, position, reserved_status FROM hire_history.interview_meeting_room"))
                .containsExactly("iv-1 0 1");
        assertThat(warehouse.lines("SELECT begin_time FROM hire.interview")).containsExactly("2025-11-21 11:00:00+00");
    }

    @Test
    void eachVersionBeginsWhereTheOneBeforeEnds() {
        round("18:00", 1);
        round("19:00", 2);
        round("20:00", 2);
        round("21:00", 1);
        round("22:00", 4);

        assertThat(warehouse.lines(ROUNDS))
                .containsExactly("iv-1 1 18:00 19:00 -", "iv-1 2 19:00 21:00 -", "iv-1 1 21:00 22:00 -");
    }

    @Test
    void whatIsNewOrErasedHasNoEarlierVersion() {
        warehouse.write(answer("T-1", "18:00", BEFORE), answer("T-2", "18:01", application("app-2")));
        warehouse.jdbc().execute("TRUNCATE hire.interview_record, hire.interview_meeting_room");
        warehouse.jdbc().execute("DELETE FROM hire.interview");
        warehouse.write(answer("T-1", "19:00", FIRST_OF_EACH_CHANGED));

        assertThat(warehouse.lines(ALL)).isEmpty();
    }

    @Test
    void theSameAnswerAgainIsNoChange() {
        warehouse.write(answer("T-1", "18:00", BEFORE));
        warehouse.write(answer("T-1", "19:00", BEFORE));
        warehouse.write(unchanged("T-1", "20:00"));
        warehouse.write(failed("T-1", "21:00"));
        warehouse.replay(answer("T-1", "19:00", BEFORE));

        assertThat(warehouse.lines(ALL)).isEmpty();
    }

    @Test
    void anOlderAnswerIsNoChange() {
        warehouse.write(answer("T-1", "18:00", FIRST_OF_EACH_CHANGED));
        warehouse.write(answer("T-1", "17:00", BEFORE));
        warehouse.replay(answer("T-1", "17:00", BEFORE));

        assertThat(warehouse.lines(ALL)).isEmpty();
    }

    @Test
    void whatStoodForNoTimeIsNotKept() {
        round("18:00", 1);
        round("18:00", 2);
        round("19:00", 3);

        assertThat(warehouse.lines(ROUNDS)).containsExactly("iv-1 2 18:00 19:00 -");
    }

    @Test
    void anotherPlaceInTheListAloneIsNoChange() {
        warehouse.write(answer("T-1", "18:00", BEFORE));
        warehouse.write(answer("T-1", "19:00", OTHER_ORDER));
        assertThat(warehouse.lines(ALL)).isEmpty();

        warehouse.write(answer("T-1", "20:00", FIRST_OF_EACH_CHANGED));
        assertThat(warehouse.lines("SELECT interview_record_id, position, conclusion," + TIMES
                        + " FROM hire_history.interview_record"))
                .as("with its place of then, since the answer of then")
                .containsExactly("rec-1 1 3 19:00 20:00 -");
    }

    @Test
    void retiringAndReturningAreChanges() {
        warehouse.write(answer("T-1", "18:00", BEFORE));
        warehouse.write(answer("T-1", "19:00"));
        warehouse.write(answer("T-1", "20:00"));
        warehouse.write(answer("T-1", "21:00", BEFORE));

        assertThat(warehouse.lines(ALL))
                .containsExactly(
                        "app-1 T-1 18:00 19:00 -",
                        "app-1 T-1 19:00 21:00 19:00",
                        "iv-1 T-1 18:00 19:00 -",
                        "iv-1 T-1 19:00 21:00 19:00",
                        "rec-1 T-1 18:00 19:00 -",
                        "rec-1 T-1 19:00 21:00 19:00",
                        "rec-2 T-1 18:00 19:00 -",
                        "rec-2 T-1 19:00 21:00 19:00",
                        "room-1 T-1 18:00 19:00 -",
                        "room-1 T-1 19:00 21:00 19:00",
                        "room-2 T-1 18:00 19:00 -",
                        "room-2 T-1 19:00 21:00 19:00");
    }

    @Test
    void whoIsGoneInTheEndHasHadRows() {
        warehouse.write(answer("T-1", "18:00", application("app-1")));
        warehouse.write(gone("T-1", "19:00"));
        warehouse.write(gone("T-1", "20:00"));
        warehouse.write(gone("T-1", "21:00"));

        assertThat(warehouse.lines(ALL)).containsExactly("app-1 T-1 18:00 21:00 -");
    }

    /** What hangs on the interview and is not in its new owner's answer moves first, and is retired at the same time. */
    @Test
    void aTakeOverIsAChange() {
        warehouse.write(answer("T-1", "18:00", BEFORE));
        warehouse.write(answer(
                "T-2",
                "19:00",
                application(
                        "app-2",
                        interview(
                                "iv-1",
                                ",'round':1,'begin_time':'1763715600000','remark':'bring a pen'",
                                ",'interview_record_list':[{'id':'rec-1','content':'good','conclusion':3}]",
                                ",'meeting_room_list':[{'room_id':'room-1','reserved_status':1}]"))));

        assertThat(warehouse.lines(ALL))
                .containsExactly(
                        "iv-1 T-1 18:00 19:00 -",
                        "rec-1 T-1 18:00 19:00 -",
                        "rec-2 T-1 18:00 19:00 -",
                        "room-1 T-1 18:00 19:00 -",
                        "room-2 T-1 18:00 19:00 -");
        assertThat(warehouse.lines("SELECT talent_id, to_char(deleted_at, 'HH24:MI') FROM hire.interview_record"
                        + " WHERE interview_record_id = 'rec-2'"))
                .containsExactly("T-2 19:00");
    }

    /** As when {@code remark} had stood in {@code unmapped} until a column was made for it. */
    @Test
    void theFirstValueOfAColumnThatIsNewIsNoChange() {
        for (String talent : List.of("1", "2", "3", "4")) {
            warehouse.write(answer("T-" + talent, "18:00", remarked(talent, 1)));
        }
        warehouse.write(
                answer("T-3", "18:30", remarked("3", 1), application("app-3a"))); // its kept answer is a later one
        asBeforeTheColumn();

        warehouse.write(answer("T-1", "19:00", remarked("1", 1)), answer("T-2", "19:00", remarked("2", 5)));
        warehouse.replay(answer("T-3", "18:30", remarked("3", 1), application("app-3a")));

        assertThat(warehouse.lines(
                        "SELECT interview_id, remark, to_char(changed_at, 'HH24:MI') FROM hire.interview ORDER BY 1"))
                .containsExactly("iv-1 new 19:00", "iv-2 new 19:00", "iv-3 new 18:30", "iv-4 - 18:00");
        assertThat(warehouse.lines("SELECT interview_id, round, remark, unmapped FROM hire_history.interview"))
                .as("the one whose round changed too")
                .containsExactly("iv-2 1 - {\"remark\": \"new\"}");
    }

    @Test
    void onceItIsFilledItsChangesCount() {
        warehouse.write(answer("T-1", "18:00", remarked("1", 1)));
        asBeforeTheColumn();
        warehouse.write(answer("T-1", "19:00", remarked("1", 1)));

        warehouse.write(answer("T-1", "20:00", remarked("1", 1).replace("'new'", "'other'")));
        warehouse.write(answer("T-1", "21:00", remarked("1", 1).replace("'new'", "'other','mood':'good'")));

        assertThat(warehouse.lines(
                        "SELECT remark, unmapped," + TIMES + " FROM hire_history.interview ORDER BY version_id"))
                .containsExactly("new - 19:00 20:00 -", "other - 20:00 21:00 -");
    }

    /** The ledger of a warehouse whose mapping nobody wrote down: better a version too many than one too few. */
    @Test
    void withAnUnknownMappingEveryColumnCounts() {
        warehouse.write(answer("T-1", "18:00", remarked("1", 1)));
        asBeforeTheColumn();
        warehouse.jdbc().execute("DELETE FROM hire_ops.mapping WHERE mapping_version = 'yesterday'");

        warehouse.write(answer("T-1", "19:00", remarked("1", 1)));

        assertThat(warehouse.lines("SELECT unmapped FROM hire_history.interview"))
                .containsExactly("{\"remark\": \"new\"}");
    }

    @Test
    void whoMayOnlyWriteTheTablesKeepsTheirHistoryToo() {
        round("18:00", 1);
        warehouse.jdbc().execute("""
                CREATE ROLE writer_of_versions;
                GRANT USAGE ON SCHEMA hire TO writer_of_versions;
                GRANT SELECT, UPDATE ON hire.interview TO writer_of_versions
                """);
        try {
            warehouse.jdbc().execute("SET ROLE writer_of_versions");
            warehouse.jdbc().update("UPDATE hire.interview SET round = 2, changed_at = changed_at + interval '1 hour'");
        } finally {
            warehouse.jdbc().execute("RESET ROLE");
            warehouse.jdbc().execute("DROP OWNED BY writer_of_versions; DROP ROLE writer_of_versions");
        }
        assertThat(warehouse.lines(ROUNDS)).containsExactly("iv-1 1 18:00 19:00 -");
    }

    private void round(String time, int round) {
        warehouse.write(answer("T-1", time, application("app-1", interview("iv-1", ",'round':" + round))));
    }

    private static String remarked(String talent, int round) {
        return application("app-" + talent, interview("iv-" + talent, ",'remark':'new','round':" + round));
    }

    /** All was written by a mapping that had no {@code interview.remark}. */
    private void asBeforeTheColumn() {
        MappingColumns.remember(Objects.requireNonNull(warehouse.jdbc().getDataSource()));
        warehouse.jdbc().execute("""
                INSERT INTO hire_ops.mapping
                SELECT 'yesterday', table_name, array_remove(columns, 'remark') FROM hire_ops.mapping;
                UPDATE hire_ops.talent_sync SET mapping_version = 'yesterday';
                UPDATE hire.interview SET remark = NULL, unmapped = jsonb_build_object('remark', remark)
                """);
    }
}
