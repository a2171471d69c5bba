package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.gone;
import static hiresync.warehouse.Answers.interview;
import static hiresync.warehouse.Answers.unchanged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever would lose the last live interview, or all of two or more records, is set aside; the rest of the chunk is written. */
class WriteUnlessEmptiedTest {
    private static final String TWO_RECORDS = ",'interview_record_list':[{'id':'%1$s-r1'},{'id':'%1$s-r2'}]";
    private static final String LIVE = """
            SELECT interview_id, talent_id FROM hire.interview WHERE deleted_at IS NULL
            UNION ALL SELECT interview_record_id, talent_id FROM hire.interview_record WHERE deleted_at IS NULL
            ORDER BY 1
            """;
    private static final String OF_A = """
            SELECT 'hire', interview_id, xmin FROM hire.interview WHERE talent_id = 'T-A'
            UNION ALL SELECT 'hire', application_id, xmin FROM hire.application WHERE talent_id = 'T-A'
            UNION ALL SELECT 'raw', talent_id, xmin FROM hire_raw.talent_response WHERE talent_id = 'T-A'
            UNION ALL SELECT 'ledger', talent_id, xmin FROM hire_ops.talent_sync WHERE talent_id = 'T-A'
            ORDER BY 1, 2
            """;

    private final TestWarehouse warehouse = new TestWarehouse();

    @AfterEach
    void drop() {
        warehouse.close();
    }

    @Test
    void whoWouldLoseTheLastInterviewIsSetAsideAndTheOthersAreWritten() {
        warehouse.write(
                answer("T-A", "18:00", application("app-A", interview("iv-1"))),
                answer("T-B", "18:00", application("app-B", interview("iv-2"))));
        List<String> before = warehouse.lines(OF_A);

        Written written = warehouse.writeUnlessEmptied(
                answer("T-A", "19:00", application("app-A")),
                answer("T-B", "19:00", application("app-B", interview("iv-2", ",'round':2"), interview("iv-3"))));

        assertThat(written.setAside()).containsExactly("T-A");
        assertThat(warehouse.lines(OF_A)).hasSize(4).isEqualTo(before);
        assertThat(warehouse.lines(LIVE)).containsExactly("iv-1 T-A", "iv-2 T-B", "iv-3 T-B");
        assertThat(warehouse.lines(marks())).containsExactly("T-A -", "T-B changed");
        assertThat(written.rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
        assertThat(written.guard().covered()).containsEntry("interview", 1L).containsEntry("interview_record", 0L);
        assertThat(written.guard().retired()).containsEntry("interview", 0L);
    }

    @Test
    void aChunkInWhichEverybodyIsSetAsideWritesNothing() {
        warehouse.write(answer("T-A", "18:00", application("app-A", interview("iv-1"))));

        Written written = warehouse.writeUnlessEmptied(answer("T-A", "19:00"));

        assertThat(written.setAside()).containsExactly("T-A");
        assertThat(written.rows()).isEqualTo(RowCounts.NONE);
        assertThat(written.guard()).isEqualTo(RetireGuard.atStart());
        assertThat(warehouse.lines(marks())).containsExactly("T-A -");
    }

    @Test
    void whoKeepsOneInterviewOfTwoIsWritten() {
        warehouse.write(answer("T-A", "18:00", application("app-A", interview("iv-1"), interview("iv-2"))));

        Written written = warehouse.writeUnlessEmptied(answer("T-A", "19:00", application("app-A", interview("iv-2"))));

        assertThat(written.setAside()).isEmpty();
        assertThat(warehouse.lines(LIVE)).containsExactly("iv-2 T-A");
    }

    /** An API that gives everything new ids is not to be believed at once. */
    @Test
    void whoseOnlyInterviewIsReplacedByANewOneIsSetAside() {
        warehouse.write(answer("T-A", "18:00", application("app-A", interview("iv-1"))));

        Written written = warehouse.writeUnlessEmptied(answer("T-A", "19:00", application("app-A", interview("iv-2"))));

        assertThat(written.setAside()).containsExactly("T-A");
        assertThat(warehouse.lines(LIVE)).containsExactly("iv-1 T-A");
    }

    @Test
    void whoWouldLoseAllOfTwoRecordsIsSetAside() {
        warehouse.write(answer("T-A", "18:00", application("app-A", interview("iv-1", records("iv-1")))));

        Written written = warehouse.writeUnlessEmptied(answer("T-A", "19:00", application("app-A", interview("iv-1"))));

        assertThat(written.setAside()).containsExactly("T-A");
        assertThat(warehouse.lines(LIVE)).containsExactly("iv-1 T-A", "iv-1-r1 T-A", "iv-1-r2 T-A");
    }

    @Test
    void whoLosesTheOnlyRecordIsWritten() {
        warehouse.write(answer(
                "T-A", "18:00", application("app-A", interview("iv-1", ",'interview_record_list':[{'id':'rec-1'}]"))));

        Written written = warehouse.writeUnlessEmptied(answer("T-A", "19:00", application("app-A", interview("iv-1"))));

        assertThat(written.setAside()).isEmpty();
        assertThat(warehouse.lines(LIVE)).containsExactly("iv-1 T-A");
    }

    @Test
    void whoHadNoInterviewIsWritten() {
        warehouse.write(answer("T-A", "18:00", application("app-A")));

        Written written = warehouse.writeUnlessEmptied(answer("T-A", "19:00"));

        assertThat(written.setAside()).isEmpty();
        assertThat(written.rows()).isEqualTo(new RowCounts(0, 0, 1, 0));
    }

    @Test
    void anAnswerThatIsTooOldToRetireAnythingIsWritten() {
        warehouse.write(answer("T-A", "18:00", application("app-A", interview("iv-1"))));

        Written written = warehouse.writeUnlessEmptied(answer("T-A", "17:00"));

        assertThat(written.setAside()).isEmpty();
        assertThat(warehouse.lines(LIVE)).containsExactly("iv-1 T-A");
    }

    @Test
    void whoIsGoneForTheThirdTimeIsNotAskedAgain() {
        warehouse.write(answer("T-A", "18:00", application("app-A", interview("iv-1"))));
        warehouse.write(gone("T-A", "19:00"));
        warehouse.write(gone("T-A", "20:00"));

        Written written = warehouse.writeUnlessEmptied(gone("T-A", "21:00"));

        assertThat(written.setAside()).isEmpty();
        assertThat(warehouse.lines(LIVE)).isEmpty();
        assertThat(written.guard().retired()).containsEntry("interview", 1L);
    }

    @Test
    void whoseInterviewMovesWithinTheChunkIsWritten() {
        warehouse.write(
                answer("T-A", "18:00", application("app-A", interview("iv-1", records("iv-1")))),
                answer("T-B", "18:00", application("app-B", interview("iv-2"))));

        Written written = warehouse.writeUnlessEmptied(
                answer("T-A", "19:00"),
                answer("T-B", "19:00", application("app-B", interview("iv-1", records("iv-1")), interview("iv-2"))));

        assertThat(written.setAside()).isEmpty();
        assertThat(warehouse.lines(LIVE)).containsExactly("iv-1 T-B", "iv-1-r1 T-B", "iv-1-r2 T-B", "iv-2 T-B");
        assertThat(written.rows().takenOver()).isEqualTo(3);
        assertThat(written.rows().retired()).isEqualTo(1); // T-A's application
    }

    @Test
    void whoKeepsNothingButAnInterviewThatMovesIsSetAside() {
        warehouse.write(
                answer("T-A", "18:00", application("app-A", interview("iv-1"), interview("iv-2"))),
                answer("T-B", "18:00", application("app-B", interview("iv-3"))));

        Written written = warehouse.writeUnlessEmptied(
                answer("T-A", "19:00"),
                answer("T-B", "19:00", application("app-B", interview("iv-1"), interview("iv-3"))));

        assertThat(written.setAside()).containsExactly("T-A");
        assertThat(warehouse.lines(LIVE)).containsExactly("iv-1 T-B", "iv-2 T-A", "iv-3 T-B");
    }

    @Test
    void whoseRecordsMoveOrVanishIsSetAsideWhenNoneIsLeft() {
        warehouse.write(
                answer("T-A", "18:00", application("app-A", interview("iv-1", records("iv-1")), interview("iv-2"))),
                answer("T-B", "18:00", application("app-B", interview("iv-3"))));

        Written written = warehouse.writeUnlessEmptied(
                answer("T-A", "19:00", application("app-A", interview("iv-1"), interview("iv-2"))),
                answer(
                        "T-B",
                        "19:00",
                        application("app-B", interview("iv-3", ",'interview_record_list':[{'id':'iv-1-r1'}]"))));

        assertThat(written.setAside()).containsExactly("T-A");
        assertThat(warehouse.lines(LIVE))
                .containsExactly("iv-1 T-A", "iv-1-r1 T-B", "iv-1-r2 T-A", "iv-2 T-A", "iv-3 T-B");
    }

    /** T-B's answer would keep T-A's interview alive, but T-B is set aside: then T-A's answer retires it. */
    @Test
    void whoIsEmptiedOnlyBecauseAnotherOneIsSetAsideIsSetAsideToo() {
        warehouse.write(
                answer("T-A", "18:00", application("app-A", interview("iv-1"))),
                answer("T-B", "18:00", application("app-B", interview("iv-2", records("iv-2")))),
                answer("T-C", "18:00", application("app-C", interview("iv-3"))));

        Written written = warehouse.writeUnlessEmptied(
                answer("T-A", "19:00", application("app-A")),
                answer("T-B", "19:00", application("app-B", interview("iv-1"), interview("iv-2"))),
                unchanged("T-C", "19:00"));

        assertThat(written.setAside()).containsExactlyInAnyOrder("T-A", "T-B");
        assertThat(warehouse.lines(LIVE))
                .containsExactly("iv-1 T-A", "iv-2 T-B", "iv-2-r1 T-B", "iv-2-r2 T-B", "iv-3 T-C");
        assertThat(warehouse.lines(marks())).containsExactly("T-A -", "T-B -", "T-C unchanged");
        assertThat(warehouse.lines("SELECT talent_id, row_count FROM hire_ops.talent_sync ORDER BY 1"))
                .containsExactly("T-A 2", "T-B 4", "T-C 2");
    }

    /** PostgreSQL cannot hold T-B's interview: the chunk is written by halves. */
    @Test
    void whoIsRefusedByPostgresqlAndWhoIsSetAsideDoNotMeddle() {
        warehouse.write(answer("T-A", "18:00", application("app-A", interview("iv-1"))));
        warehouse.jdbc().execute("ALTER TABLE hire.interview ADD CHECK (round <> 13)");

        Written written = warehouse.writeUnlessEmptied(
                answer("T-A", "19:00"),
                answer("T-B", "19:00", application("app-B", interview("iv-2", ",'round':13"))),
                answer("T-C", "19:00", application("app-C", interview("iv-3"))));

        assertThat(written.setAside()).containsExactly("T-A");
        assertThat(written.unstorable()).isOne();
        assertThat(warehouse.lines(marks())).containsExactly("T-A -", "T-B refused", "T-C changed");
        assertThat(warehouse.lines(LIVE)).containsExactly("iv-1 T-A", "iv-3 T-C");
    }

    private static String records(String interview) {
        return TWO_RECORDS.formatted(interview);
    }

    /** Of the last run. */
    private static String marks() {
        return "SELECT talent_id, outcome FROM hire_ops.work_item"
                + " WHERE run_id = (SELECT max(run_id) FROM hire_ops.run) ORDER BY 1";
    }
}
