package hiresync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is planned when the month has only so many calls left for so many days. */
class BudgetTest extends PlanFixture {

    @Test
    void whoIsUrgentMayTakeEveryCallThatIsLeft() {
        newcomers(5);
        assertThat(plan(3, 30)).containsExactly("new10 new", "new11 new", "new12 new");
        assertThat(postponed()).isEqualTo(2);
    }

    @Test
    void theRestFillsUpTheDaysEvenShare() {
        newcomers(2);
        old(4);
        failed("often", 3);
        padding(20); // or a night would refresh fewer than these four
        assertThat(plan(30, 10)).containsExactly("new10 new", "new11 new", "old1 refresh");
        assertThat(postponed()).isEqualTo(4);
        assertThat(plan(31, 10)).as("rounded up").hasSize(4).endsWith("old2 refresh");
        assertThat(plan(7, 1)).as("the last day has all").hasSize(7).endsWith("old4 refresh", "often failed-often");
        assertThat(postponed()).isZero();
    }

    @Test
    void theRestHasNothingWhenTheUrgentOnesAreMoreThanTheShare() {
        newcomers(4);
        old(1);
        failed("often", 3);
        assertThat(plan(30, 10)).containsExactly("new10 new", "new11 new", "new12 new", "new13 new");
        assertThat(postponed()).isEqualTo(2);
    }

    @Test
    void everyTenthPlaceStillGoesToRefresh() {
        newcomers(20);
        old(4);
        assertThat(plan(15, 15))
                .hasSize(15)
                .startsWith("new10 new")
                .endsWith("old1 refresh", "new19 new", "new20 new", "new21 new", "new22 new", "new23 new");
        List<String> plan = plan(1000, 1000);
        assertThat(plan).as("a share of 1").hasSize(22).endsWith("old2 refresh", "new28 new", "new29 new");
        assertThat(plan.get(9)).isEqualTo("old1 refresh");
        assertThat(postponed()).isEqualTo(2);
    }

    @Test
    void aFullRunTakesAllThatIsLeftInThePlansOrder() {
        newcomers(2);
        synced("asked yesterday");
        old(1);
        failed("often", 3);
        CallBudget budget = new CallBudget(5, 30);
        assertThat(plan(options(true, false, true).within(budget), SETTINGS))
                .containsExactly("new10 new", "new11 new", "asked yesterday full", "quiet full", "old1 refresh");
        assertThat(postponed()).isEqualTo(1);
    }

    @Test
    void whoWasLeftOutComesNextTimeInTheUsualOrder() {
        newcomers(5);
        plan(3, 30);
        List.of("new10", "new11", "new12").forEach(done -> ledger(done, "synced", NOW));
        assertThat(plan(10, 29)).containsExactly("new13 new", "new14 new");
        assertThat(postponed()).isZero();
    }

    @Test
    void withoutABudgetEverybodyWhoIsDueIsPlanned() {
        newcomers(5);
        old(1);
        assertThat(plan()).hasSize(6);
        assertThat(postponed()).isZero();
    }

    private List<String> plan(long calls, int days) {
        return plan(options(false, false, true).within(new CallBudget(calls, days)), SETTINGS);
    }

    private void newcomers(int talents) {
        for (int i = 10; i < 10 + talents; i++) {
            source("new" + i);
        }
    }

    private void old(int talents) {
        for (int i = 1; i <= talents; i++) {
            source("old" + i);
            ledger("old" + i, "synced", "2026-10-01T00:00:0" + i + "Z");
        }
    }

    private int postponed() {
        Integer postponed =
                sql.queryForObject("SELECT postponed FROM hire_ops.run WHERE run_id = ?", Integer.class, runId());
        return postponed == null ? -1 : postponed;
    }
}
