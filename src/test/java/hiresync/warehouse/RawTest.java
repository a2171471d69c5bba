package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.failed;
import static hiresync.warehouse.Answers.refused;
import static org.assertj.core.api.Assertions.assertThat;

import hiresync.talent.TalentId;
import hiresync.talent.Trouble;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The last answers as they came, to the byte. */
class RawTest {
    private static final String BODIES = "SELECT talent_id, to_char(fetched_at, 'HH24:MI'), log_id,"
            + " convert_from(body, 'UTF8') FROM hire_raw.%s ORDER BY talent_id";
    private static final String ACCEPTED = BODIES.formatted("talent_response");
    private static final String HASH = "SELECT content_sha256 FROM hire_raw.refused_response";
    private static final String REFUSED = BODIES.formatted("refused_response");

    @Test
    void anAcceptedAnswerIsKeptToTheByte() {
        byte[] body = utf8(" {\"msg\" : \"\\u6bb5 段誉\",\r\n\t\"data\":{ },\"code\":0.0}\n\n");
        try (TestWarehouse warehouse = new TestWarehouse()) {
            warehouse.write(answer("T-1", "18:00", body));

            assertThat(warehouse.jdbc().queryForObject("SELECT body FROM hire_raw.talent_response", byte[].class))
                    .isEqualTo(body);
            assertThat(warehouse.lines("SELECT r.content_sha256 = s.content_sha256 FROM hire_raw.talent_response r"
                            + " JOIN hire_ops.talent_sync s USING (talent_id)"))
                    .containsExactly("t");
        }
    }

    @Test
    void theLatestFetchIsKept() {
        try (TestWarehouse warehouse = new TestWarehouse()) {
            warehouse.write(answer("T-1", "18:00", utf8("{\"code\":0,\"data\":{}}")));
            warehouse.write(answer("T-1", "19:00", utf8("{\"code\":0,\"data\":{\"items\":[]}}")));
            warehouse.write(answer("T-1", "17:00", utf8("{\"code\":0}")));

            assertThat(warehouse.lines(ACCEPTED))
                    .containsExactly("T-1 19:00 log T-1 19:00 {\"code\":0,\"data\":{\"items\":[]}}");
        }
    }

    @Test
    void aRefusedAnswerIsKeptUntilOneIsAccepted() {
        try (TestWarehouse warehouse = new TestWarehouse()) {
            warehouse.write(refused("T-1", "18:00", utf8("first")), refused("T-2", "18:00", utf8("second")));
            warehouse.write(refused("T-1", "19:00", utf8("third")));
            assertThat(warehouse.lines(REFUSED))
                    .containsExactly("T-1 19:00 log T-1 19:00 third", "T-2 18:00 log T-2 18:00 second");

            warehouse.write(answer("T-1", "20:00", utf8("{\"code\":0}")));
            assertThat(warehouse.lines(REFUSED)).containsExactly("T-2 18:00 log T-2 18:00 second");
            assertThat(warehouse.lines(ACCEPTED)).containsExactly("T-1 20:00 log T-1 20:00 {\"code\":0}");
        }
    }

    @Test
    void aRefusedAnswerIsKeptWithTheHashOfItsDataIfItHasAny() {
        Trouble trouble = new Trouble.Refused("unmappable", "no column takes it", null);
        TalentId talent = new TalentId("T-1");
        try (TestWarehouse warehouse = new TestWarehouse()) {
            warehouse.write(new Outcome.Troubled(talent, Answers.at("18:00"), trouble, utf8("{}"), "ab12"));
            assertThat(warehouse.lines(HASH)).containsExactly("ab12");

            warehouse.write(new Outcome.Troubled(talent, Answers.at("19:00"), trouble, utf8("<html>")));
            assertThat(warehouse.lines(HASH)).containsExactly("-");
        }
    }

    @Test
    void aRefusedAnswerLeavesTheAcceptedOne() {
        try (TestWarehouse warehouse = new TestWarehouse()) {
            warehouse.write(answer("T-1", "18:00", utf8("{\"code\":0}")));
            warehouse.write(refused("T-1", "19:00", utf8("refused")));

            assertThat(warehouse.lines(ACCEPTED)).containsExactly("T-1 18:00 log T-1 18:00 {\"code\":0}");
        }
    }

    @Test
    void aFailureOfTheNetworkLeavesNothing() {
        try (TestWarehouse warehouse = new TestWarehouse()) {
            warehouse.write(failed("T-1", "18:00"));

            assertThat(warehouse.lines(ACCEPTED)).isEmpty();
            assertThat(warehouse.lines(REFUSED)).isEmpty();
        }
    }

    @Test
    void switchedOffItKeepsNothing() {
        try (TestWarehouse warehouse = new TestWarehouse(new WarehouseSettings(false, WarehouseSettings.Gone.RETIRE))) {
            warehouse.write(answer("T-1", "18:00"), refused("T-2", "18:00", utf8("refused")));

            assertThat(warehouse.lines(ACCEPTED)).isEmpty();
            assertThat(warehouse.lines(REFUSED)).isEmpty();
            assertThat(warehouse.lines("SELECT status FROM hire_ops.talent_sync ORDER BY talent_id"))
                    .containsExactly("synced", "refused");
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
