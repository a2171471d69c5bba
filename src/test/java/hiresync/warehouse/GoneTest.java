package hiresync.warehouse;

import static hiresync.warehouse.Answers.answer;
import static hiresync.warehouse.Answers.application;
import static hiresync.warehouse.Answers.failed;
import static hiresync.warehouse.Answers.gone;
import static hiresync.warehouse.Answers.interview;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A talent that the API no longer knows keeps its rows, or loses them once it was gone three runs in a row. */
class GoneTest {
    private static final String INTERVIEWS = "SELECT interview_id, to_char(deleted_at, 'HH24:MI') FROM hire.interview";

    @Test
    void itsRowsAreRetiredTheThirdTimeInARow() {
        try (TestWarehouse warehouse = filled(WarehouseSettings.Gone.RETIRE)) {
            warehouse.write(gone("T-1", "19:00"));
            warehouse.write(gone("T-1", "20:00"));
            assertThat(warehouse.lines(INTERVIEWS)).containsExactly("iv-1 -");

            Written third = warehouse.write(gone("T-1", "21:00"));
            assertThat(warehouse.lines(INTERVIEWS)).containsExactly("iv-1 21:00");
            assertThat(third.rows()).isEqualTo(new RowCounts(0, 0, 2, 0));
            assertThat(third.guard().emptied()).isEqualTo(1);
            assertThat(warehouse.lines("SELECT status, attempts FROM hire_ops.talent_sync"))
                    .containsExactly("gone 3");
        }
    }

    @Test
    void anythingElseInBetweenBreaksTheRow() {
        try (TestWarehouse warehouse = filled(WarehouseSettings.Gone.RETIRE)) {
            warehouse.write(gone("T-1", "19:00"));
            warehouse.write(gone("T-1", "20:00"));
            warehouse.write(failed("T-1", "21:00"));
            warehouse.write(gone("T-1", "22:00"));
            warehouse.write(gone("T-1", "23:00"));

            assertThat(warehouse.lines(INTERVIEWS)).containsExactly("iv-1 -");
        }
    }

    @Test
    void itIsForgottenTheThirdTimeInARowWhereTheSettingSaysSo() {
        try (TestWarehouse warehouse = filled(WarehouseSettings.Gone.FORGET)) {
            warehouse.write(answer("T-0", "18:00")); // who never had anything
            warehouse.write(gone("T-0", "19:00"), gone("T-1", "19:00"));
            warehouse.write(gone("T-0", "20:00"), gone("T-1", "20:00"));
            assertThat(warehouse.goneForGood()).isEmpty();

            warehouse.write(gone("T-0", "21:00"), gone("T-1", "21:00"), failed("T-2", "21:00"));
            assertThat(warehouse.goneForGood()).containsExactly("T-0", "T-1");

            warehouse.write(failed("T-2", "22:00"));
            assertThat(warehouse.goneForGood()).as("of another run").isEmpty();
        }
        try (TestWarehouse warehouse = filled(WarehouseSettings.Gone.RETIRE)) {
            warehouse.write(gone("T-1", "19:00"));
            warehouse.write(gone("T-1", "20:00"));
            warehouse.write(gone("T-1", "21:00"));
            assertThat(warehouse.goneForGood()).isEmpty();
        }
    }

    @Test
    void whoHasLiveRowsIsNotForgotten() {
        try (TestWarehouse warehouse = filled(WarehouseSettings.Gone.FORGET)) {
            warehouse.write(gone("T-1", "19:00"));
            warehouse.write(gone("T-1", "20:00"));
            warehouse.write(gone("T-1", "21:00"));
            warehouse.jdbc().update("UPDATE hire.interview SET deleted_at = NULL");

            assertThat(warehouse.goneForGood()).isEmpty();
        }
    }

    @Test
    void itsRowsAreKeptWhereTheSettingSaysSo() {
        try (TestWarehouse warehouse = filled(WarehouseSettings.Gone.KEEP)) {
            warehouse.write(gone("T-1", "19:00"));
            warehouse.write(gone("T-1", "20:00"));
            warehouse.write(gone("T-1", "21:00"));

            assertThat(warehouse.lines(INTERVIEWS)).containsExactly("iv-1 -");
        }
    }

    @Test
    void whoComesBackHasItsRowsAgain() {
        try (TestWarehouse warehouse = filled(WarehouseSettings.Gone.RETIRE)) {
            warehouse.write(gone("T-1", "19:00"));
            warehouse.write(gone("T-1", "20:00"));
            warehouse.write(gone("T-1", "21:00"));
            warehouse.write(answer("T-1", "22:00", application("app-1", interview("iv-1"))));

            assertThat(warehouse.lines(INTERVIEWS)).containsExactly("iv-1 -");
        }
    }

    private static TestWarehouse filled(WarehouseSettings.Gone gone) {
        TestWarehouse warehouse = new TestWarehouse(new WarehouseSettings(true, gone));
        warehouse.write(answer("T-1", "18:00", application("app-1", interview("iv-1"))));
        return warehouse;
    }
}
