package hiresync.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How far talents were discovered, and what that did to the source. */
class DiscoveryTest {
    private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-26T01:59:00Z");
    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final RunRequest SOME = new RunRequest("discover", "discover", "{}", false, false);
    private static final RunRequest FULL = new RunRequest("discover", "discover --full", "{}", false, false);

    private final TestWarehouse warehouse = new TestWarehouse();
    private final DataSource database = Objects.requireNonNull(warehouse.jdbc().getDataSource());
    private final Discovery discovery = new Discovery(database);
    private final Runs runs = new Runs(database);

    @AfterEach
    void drop() {
        warehouse.close();
    }

    @Test
    void writesWhoIsNewOrMovedAndCountsTheOthers() {
        warehouse
                .jdbc()
                .update("INSERT INTO source.talent VALUES ('t1', '2026-11-01 00:00+00'), ('t2', NULL),"
                        + " ('t3', '2026-11-01 00:00+00'), ('t4', '2026-11-01 00:00+00'), ('t9', NULL)");
        Map<String, @Nullable Instant> talents = new HashMap<>();
        talents.put("t1", Instant.parse("2026-11-01T00:00:00Z"));
        talents.put("t2", Instant.parse("2026-11-02T00:00:00Z"));
        talents.put("t3", null);
        talents.put("t4", Instant.parse("2026-10-01T00:00:00Z"));
        talents.put("t5", Instant.parse("2026-11-05T00:00:00.123Z"));
        talents.put("t6", null);

        Run run = open(SOME);
        discovery.begin(run);
        assertThat(discovery.advance(run, new Windowed(UNTIL, talents), NOW))
                .isEqualTo(new SourceTalents.Changes(2, 2, 2));
        discovery.advance(run, new Windowed(UNTIL.plusSeconds(1), Map.of("t7", NOW)), NOW);

        assertThat(warehouse.lines("SELECT talent_id, updated_at FROM source.talent ORDER BY 1"))
                .containsExactly(
                        "t1 2026-11-01 00:00:00+00",
                        "t2 2026-11-02 00:00:00+00",
                        "t3 2026-11-01 00:00:00+00",
                        "t4 2026-10-01 00:00:00+00",
                        "t5 2026-11-05 00:00:00.123+00",
                        "t6 -",
                        "t7 2026-11-26 02:00:00+00",
                        "t9 -");
        assertThat(warehouse.lines("SELECT discovered_new, discovered_changed, discovered_unchanged, discovered_until"
                        + " FROM hire_ops.run"))
                .containsExactly("3 2 2 2026-11-26 01:59:01+00");
        assertThat(until(SOME, false)).isEqualTo(UNTIL.plusSeconds(1));
    }

    @Test
    void nothingWasDiscoveredAtFirst() {
        assertThat(until(SOME, false)).isNull();
        assertThat(until(FULL, true)).isNull();
    }

    @Test
    void aFullRunBeginsAtTheBeginning() {
        advanceTo(UNTIL, open(SOME));
        assertThat(until(FULL, true)).isNull();
    }

    @Test
    void aFullRunThatWasKilledIsResumedByTheSameCommandWhileItIsYoung() {
        Run run = open(FULL);
        advanceTo(UNTIL, run);
        new KilledRuns(database).notice(5, 3, 2);
        assertThat(until(FULL, true)).isEqualTo(UNTIL);
        assertThat(until(SOME, false)).isEqualTo(UNTIL);
        assertThat(discovery.until(FULL, true, NOW.plusSeconds(1)))
                .as("too old")
                .isEmpty();

        warehouse.jdbc().update("UPDATE hire_ops.run SET outcome = 'complete'");
        assertThat(until(FULL, true)).as("complete").isNull();
    }

    @Test
    void anotherAppsTalentsAreOthers() {
        advanceTo(UNTIL, open(SOME));
        Identity one = new Identity("https://open.feishu.cn", "cli_1", "open_id", "job_level_id");
        one.claim(database, "8", false, NOW);
        assertThat(until(SOME, false)).isEqualTo(UNTIL);
        new Identity("https://open.feishu.cn", "cli_2", "open_id", "job_level_id").claim(database, "8", true, NOW);
        assertThat(until(SOME, false)).isNull();
    }

    private Run open(RunRequest request) {
        return runs.openOrResume(request, NOW, HALF_A_DAY);
    }

    private void advanceTo(Instant until, Run run) {
        discovery.begin(run);
        discovery.advance(run, new Windowed(until, Map.of()), NOW);
    }

    private @Nullable Instant until(RunRequest request, boolean full) {
        return discovery.until(request, full, NOW.minus(HALF_A_DAY)).orElse(null);
    }
}
