package hiresync.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who of a run's talents counts for the guard on failures and refusals. */
class TroubledTest {
    @AutoClose
    private final TestWarehouse warehouse = new TestWarehouse();

    @Test
    void areTheRefusedAndThoseOfTheFailedWhoMetNoOutage() {
        long run = 77;
        done(run, 1, 19, "failed"); // one after the other, but too few
        done(run, 20, 20, "changed");
        done(run, 21, 45, "failed"); // an outage
        done(run, 46, 47, "refused");
        done(run, 48, 50, "failed");
        warehouse
                .jdbc()
                .update(
                        "INSERT INTO hire_ops.talent_sync (talent_id, status) VALUES ('T46', 'refused'), ('T47', 'gone')");
        Runs runs = new Runs(Objects.requireNonNull(warehouse.jdbc().getDataSource()));
        assertThat(runs.accounts().troubled(run, 20)).isEqualTo(19 + 1 + 3);
        assertThat(runs.accounts().troubled(run, 26)).isEqualTo(19 + 25 + 1 + 3);
        assertThat(runs.accounts().troubled(78, 20)).isZero();
    }

    private void done(long run, int from, int to, String outcome) {
        warehouse
                .jdbc()
                .update(
                        "INSERT INTO hire_ops.work_item (run_id, position, talent_id, reason, outcome)"
                                + " SELECT ?, i, 'T' || i, 'new', ? FROM generate_series(?, ?) AS i",
                        run,
                        outcome,
                        from,
                        to);
    }
}
