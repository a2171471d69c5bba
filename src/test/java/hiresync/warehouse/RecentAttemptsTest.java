package hiresync.warehouse;

import static hiresync.warehouse.Answers.failed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a start must know about the calls before it, so that both together stay within a minute's limit. */
class RecentAttemptsTest {
    private final TestWarehouse warehouse = new TestWarehouse();

    @BeforeEach
    void call() {
        warehouse.write(failed("T-1", "18:00"), failed("T-2", "18:01"));
    }

    @AfterEach
    void drop() {
        warehouse.close();
    }

    @Test
    void areThoseOfTheLastMinute() {
        aRunWasAlive("complete", "18:01:05");
        assertThat(recent("18:01:10")).containsExactly(at("18:01:00"));
        assertThat(recent("18:02:01")).isEmpty();
    }

    @Test
    void ofAKilledRunThoseCountTooThatItMayHaveMadeUnseen() {
        aRunWasAlive("running", "18:01:05");
        assertThat(recent("18:01:10"))
                .containsExactlyInAnyOrder(at("18:01:00"), at("18:01:10"), at("18:01:10"), at("18:01:10"));
    }

    @Test
    void aRunKilledLongAgoNeedNotBeWaitedFor() {
        aRunWasAlive("running", "17:59:00");
        assertThat(recent("18:01:10")).isEmpty();
    }

    private List<Instant> recent(String now) {
        return new PastCalls(Objects.requireNonNull(warehouse.jdbc().getDataSource())).recentAttempts(at(now), 3);
    }

    private void aRunWasAlive(String outcome, String until) {
        warehouse
                .jdbc()
                .update(
                        "UPDATE hire_ops.run SET outcome = ?, heartbeat_at = ?::timestamptz",
                        outcome,
                        at(until).toString());
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + "Z");
    }
}
