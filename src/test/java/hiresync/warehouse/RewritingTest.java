package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.interview;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A row is rewritten only if it changed, and never by an older answer. */
class RewritingTest {
    private static final List<String> TABLES = List.of(
            "application",
            "interview",
            "interview_record",
            "interview_meeting_room",
            "interview_score",
            "meeting_room",
            "address",
            "stage",
            "interview_round_type",
            "feishu_user",
            "time_zone");
    private static final String ROUNDS = "SELECT interview_id, round, to_char(first_seen_at, 'HH24:MI'),"
            + " to_char(changed_at, 'HH24:MI'), to_char(deleted_at, 'HH24:MI') FROM hire.interview ORDER BY 1";

    private final TestWarehouse warehouse = new TestWarehouse();

    @AfterEach
    void drop() {
        warehouse.close();
    }

    @Test
    void theSameAnswersAgainTouchNoRow() throws IOException {
        byte[] page = example("page-example");
        byte[] edge = example("synthetic-edge");
        warehouse.write(answer("T-1", "18:00", page), answer("T-2", "18:01", edge));
        List<String> before = versions();

        Written again = warehouse.write(answer("T-1", "19:00", page), answer("T-2", "19:01", edge));

        assertThat(versions()).hasSize(20).isEqualTo(before);
        assertThat(again.rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void onlyTheRowThatChangedIsRewritten() {
        warehouse.write(answer(
                "T-1",
                "18:00",
                application("app-1", interview("iv-1", ",'round':1"), interview("iv-2", ",'round':1"))));

        Written written = warehouse.write(answer(
                "T-1",
                "19:00",
                application("app-1", interview("iv-1", ",'round':2"), interview("iv-2", ",'round':1"))));

        assertThat(warehouse.lines(ROUNDS)).containsExactly("iv-1 2 18:00 19:00 -", "iv-2 1 18:00 18:00 -");
        assertThat(written.rows()).isEqualTo(new RowCounts(0, 1, 0, 0));
    }

    @Test
    void aFieldFromTomorrowIsAChange() {
        warehouse.write(answer("T-1", "18:00", application("app-1", interview("iv-1"))));
        warehouse.write(answer("T-1", "19:00", application("app-1", interview("iv-1", ",'mood':'good'"))));

        assertThat(warehouse.lines("SELECT unmapped, to_char(changed_at, 'HH24:MI') FROM hire.interview"))
                .containsExactly("{\"mood\": \"good\"} 19:00");
    }

    @Test
    void aValueThatVanishesFromAFactBecomesNull() {
        warehouse.write(answer("T-1", "18:00", application("app-1", interview("iv-1", ",'round':1,'mood':'good'"))));
        warehouse.write(answer("T-1", "19:00", application("app-1", interview("iv-1"))));

        assertThat(warehouse.lines("SELECT round, unmapped FROM hire.interview"))
                .containsExactly("- -");
    }

    @Test
    void anOlderAnswerChangesNoLaterRow() {
        warehouse.write(answer("T-1", "18:00", application("app-1", interview("iv-1", ",'round':2"))));

        Written older = warehouse.write(answer("T-1", "17:00", application("app-1", interview("iv-1", ",'round':1"))));

        assertThat(warehouse.lines(ROUNDS)).containsExactly("iv-1 2 18:00 18:00 -");
        assertThat(older.rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void anOlderAnswerRetiresNoLaterRowAndRevivesNone() {
        warehouse.write(answer("T-1", "16:00", application("app-1", interview("iv-1"))));
        warehouse.write(answer("T-1", "18:00", application("app-1", interview("iv-2"))));

        Written older = warehouse.write(answer("T-1", "17:00", application("app-1", interview("iv-1"))));

        assertThat(warehouse.lines(ROUNDS)).containsExactly("iv-1 - 16:00 18:00 18:00", "iv-2 - 18:00 18:00 -");
        assertThat(older.rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void twoAnswersInOneChunkCountInTheOrderOfTheirFetch() {
        warehouse.write(
                answer("T-2", "18:05", application("app-2", interview("iv-1", ",'round':2"))),
                answer("T-1", "18:00", application("app-1", interview("iv-1", ",'round':1"))));

        assertThat(warehouse.lines("SELECT interview_id, round, talent_id, application_id FROM hire.interview"))
                .containsExactly("iv-1 2 T-2 app-2");
        assertThat(warehouse.lines(ROUNDS)).containsExactly("iv-1 2 18:00 18:05 -");
    }

    /** Where every row lies and which transaction wrote it. */
    private List<String> versions() {
        List<String> versions = new ArrayList<>();
        TABLES.forEach(table -> versions.addAll(
                warehouse.lines("SELECT '%s', xmin, ctid FROM hire.%s ORDER BY ctid".formatted(table, table))));
        return versions;
    }

    private static byte[] example(String name) throws IOException {
        try (InputStream body = RewritingTest.class.getResourceAsStream("cases/" + name + "/response.json")) {
            return Objects.requireNonNull(body).readAllBytes();
        }
    }
}
