package hiresync.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What {@code hire_bi.data_quality} tells is counted at the end of a run, and before there was one when it is asked. */
class QualityTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final QualityRule ONE_FIELD =
            new QualityRule("unknown_field", "Fields of answers that no column takes", 1, null, BigDecimal.ZERO);

    @AutoClose
    private final TestWarehouse warehouse = new TestWarehouse();

    @AutoClose
    private final Database pool = warehouse.pool();

    private final Quality quality = new Quality(pool);

    @Test
    void untilARunHasCountedItIsCountedWhenAsked() {
        unknownField("one");
        assertThat(told("found")).isEqualTo("1");
        unknownField("two");
        assertThat(told("found")).isEqualTo("2");
        assertThat(told("refreshed_at = now()")).isEqualTo("true");
        assertThat(quality.over(Instant.EPOCH)).isEmpty();
    }

    @Test
    void onceCountedItStaysUntilItIsCountedAnew() {
        unknownField("one");
        quality.refresh(NOW);
        unknownField("two");
        assertThat(told("found")).isEqualTo("1");
        assertThat(warehouse.lines(
                        "SELECT count(*), min(refreshed_at) AT TIME ZONE 'UTC', max(refreshed_at) AT TIME ZONE 'UTC'"
                                + " FROM hire_bi.data_quality"))
                .as("rules of which there is nothing to count, too")
                .containsExactly("23 2026-11-22 03:00:00 2026-11-22 03:00:00");
        assertThat(quality.over(NOW)).contains(List.of(ONE_FIELD));

        quality.refresh(NOW.plus(Duration.ofDays(1)));
        assertThat(told("found")).isEqualTo("2");
    }

    @Test
    void aThresholdHoldsAtOnce() {
        unknownField("one");
        quality.refresh(NOW);
        warehouse.jdbc().update("UPDATE hire_bi.quality_rule SET threshold = 1 WHERE rule = 'unknown_field'");
        assertThat(quality.over(NOW)).contains(List.of());
    }

    @Test
    void aShareIsOfWhatWasChecked() {
        warehouse
                .jdbc()
                .update("INSERT INTO hire_ops.talent_sync (talent_id, status, last_success_at)"
                        + " VALUES ('t1', 'failed', now()), ('t2', 'synced', now()), ('t3', 'gone', NULL)");
        quality.refresh(NOW);
        assertThat(quality.over(NOW))
                .contains(List.of(new QualityRule(
                        "failing_talent",
                        "Talents whose last attempt failed or was refused, of those not gone",
                        1,
                        2L,
                        new BigDecimal("0.05"))));
    }

    @Test
    void whatWasCountedBeforeTheRunIsNotTheRuns() {
        unknownField("one");
        quality.refresh(NOW);
        assertThat(quality.over(NOW.plusMillis(1))).isEmpty();
    }

    private void unknownField(String path) {
        warehouse.jdbc().update("INSERT INTO hire_ops.unknown_field VALUES (?, now(), now(), 1)", path);
    }

    private String told(String expression) {
        Map<String, Object> row = warehouse
                .jdbc()
                .queryForMap("SELECT (" + expression
                        + ")::text AS told FROM hire_bi.data_quality WHERE rule = 'unknown_field'");
        return String.valueOf(row.get("told"));
    }
}
