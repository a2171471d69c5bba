package hiresync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** In what order the talents come. */
class OrderTest extends PlanFixture {

    @Test
    void theReasonsComeInTheirOrder() {
        padding(20);
        failed("a often", 3);
        source("b refresh");
        ledger("b refresh", "synced", LONG_AGO);
        synced("c open");
        interview("c open", "2026-12-01T00:00:00Z", null);
        failed("d failed", 1);
        source("e new");
        source("f changed", "2026-11-20T00:00:00Z");
        ledger("f changed", "synced", "2026-11-21T02:00:00Z");
        source("g left");
        long before = run("sync", "2026-11-20T02:00:00Z");
        work(before, 1, "g left", null);
        assertThat(plan(options(false, false, true, before), SETTINGS))
                .containsExactly(
                        "g left left",
                        "f changed changed",
                        "e new new",
                        "d failed failed",
                        "c open open",
                        "b refresh refresh",
                        "a often failed-often");
    }

    @Test
    void withinAReasonTheOldestAttemptComesFirstAndThenTheIdByItsBytes() {
        failed("b", 1);
        failed("B", 1);
        failed("ä", 1);
        failed("a", 1);
        failed("z older", 1);
        sql.update(
                "UPDATE hire_ops.talent_sync SET last_attempt_at = '2026-11-20T02:00:00Z' WHERE talent_id = 'z older'");
        assertThat(plan()).containsExactly("z older failed", "B failed", "a failed", "b failed", "ä failed");
    }

    @Test
    void everyTenthPlaceGoesToRefresh() {
        for (int i = 10; i < 30; i++) {
            source("new" + i);
        }
        for (int i = 1; i <= 4; i++) {
            source("old" + i);
            ledger("old" + i, "synced", "2026-10-01T00:00:0" + i + "Z");
        }
        // 25 talents in 7 days, a quarter more: 5 (4.46, rounded up)
        List<String> plan = plan();
        assertThat(plan).hasSize(24);
        assertThat(plan.get(9)).isEqualTo("old1 refresh");
        assertThat(plan.get(19)).isEqualTo("old2 refresh");
        assertThat(plan.subList(20, 24)).containsExactly("new28 new", "new29 new", "old3 refresh", "old4 refresh");
        assertThat(plan.subList(0, 9)).startsWith("new10 new").endsWith("new18 new");
        assertThat(sql.queryForList("SELECT position FROM hire_ops.work_item ORDER BY position", Integer.class))
                .startsWith(1, 2, 3)
                .endsWith(23, 24);
    }

    @Test
    void whoFailedOftenComesLastAlsoWhenNobodyIsRefreshed() {
        failed("often", 3);
        for (int i = 10; i < 30; i++) {
            source("new" + i);
        }
        assertThat(plan()).hasSize(21).endsWith("new29 new", "often failed-often");
    }

    @Test
    void whoWasLeftWithoutEverBeingAskedWaitsSinceTheFirstPlanThatHadHim() {
        long first = run("first", "2026-11-20T02:00:00Z");
        long second = run("second", "2026-11-21T02:00:00Z");
        source("newcomer");
        work(first, 1, "newcomer", null);
        source("asked before that plan");
        ledger("asked before that plan", "synced", "2026-11-20T01:59:59Z");
        work(second, 1, "asked before that plan", null);
        source("asked after that plan");
        ledger("asked after that plan", "synced", "2026-11-20T02:00:01Z");
        work(second, 2, "asked after that plan", null);
        String[] inOrder = {"asked before that plan left", "newcomer left", "asked after that plan left"};
        assertThat(plan(options(false, false, true, first, second), SETTINGS)).containsExactly(inOrder);
        assertThat(plan(options(false, false, true, runId()), SETTINGS))
                .as("left once more, for nobody was asked")
                .containsExactly(inOrder);
    }
}
