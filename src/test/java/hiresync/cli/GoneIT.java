package hiresync.cli;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.HeldStatement;
import hiresync.testing.PostgresProxy;
import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom Feishu no longer knows in three nights in a row is forgotten, where the settings say so. */
class GoneIT {
    private static final String GONE = "{\"code\":1002102,\"msg\":\"Talent not exist\"}";
    private static final int FOR_EVER = 100;
    /** Over the guard's five. */
    private static final int MANY = 6;

    @TempDir
    Path directory;

    @AutoClose
    World world;

    Program program;
    List<String> interviewed;

    @BeforeEach
    void aFirstNight() throws IOException {
        world = new World(directory, 40);
        world.day(0);
        program = world.program.with("HIRESYNC_WAREHOUSE_GONE", "forget");
        assertThat(program.run("sync").exitCode()).isZero();
        interviewed = world.sql.queryForList(
                "SELECT talent_id FROM hire.interview GROUP BY talent_id ORDER BY talent_id", String.class);
    }

    @Test
    void theThirdNightForgetsWhoIsGone() {
        String gone = interviewed.get(0);
        areGone(List.of(gone));
        assertThat(night().exitCode()).isZero();
        assertThat(night().exitCode()).isZero();
        assertThat(live(gone)).isPositive();
        long rows = world.count("hire.interview");
        long its = world.count("hire.interview WHERE talent_id = '" + gone + "'");

        Program.Ended third = night();

        assertThat(third.exitCode()).as(third.talk()).isZero();
        assertThat(third.answers())
                .contains("  talents  0 planned = ")
                .contains("; 1 more forgotten, as gone for good");
        assertThat(third.talk()).contains("Forgotten, as Feishu has not known them in three runs in a row: 1 talents");
        assertThat(third.talk() + third.answers()).doesNotContain(gone);
        assertThat(world.count("hire.interview")).isEqualTo(rows - its);
        assertThat(world.count("source.talent WHERE talent_id = '" + gone + "'"))
                .isZero();
        assertThat(world.count("hire_ops.talent_sync WHERE talent_id = '" + gone + "'"))
                .isZero();
        assertThat(world.sql.queryForMap(
                        "SELECT run_id, hire_ops.is_forgotten(?) AS known FROM hire_ops.forgotten", gone))
                .isEqualTo(Map.of("run_id", 4L, "known", true));
        world.day(0);
        long calls = world.feishu.stats().calls();
        assertThat(night().answers()).contains("nobody was due");
        assertThat(world.feishu.stats().calls()).isEqualTo(calls);
    }

    @Test
    void whoIsGoneIsToldApart() {
        areGone(List.of(interviewed.get(0)));
        assertThat(night().exitCode()).isZero();
        assertThat(program.run("plan").answers()).contains("  because  1 failed; gone the last time were 1 of them");
        String nobody = "who is gone counts neither as failed nor as refused, see hiresync failures";
        for (String[] command : new String[][] {
            {"plan", "backfill", "--failed", "--refused"},
            {"backfill", "--failed", "--refused"},
        }) {
            Program.Ended ended = program.run(command);
            assertThat(ended.exitCode()).isZero();
            assertThat(ended.answers()).containsPattern("would ask for nobody|nobody was chosen");
            assertThat(ended.talk()).contains(nobody);
        }
        assertThat(program.run("backfill", "--stale-for", "30d").talk()).doesNotContain("who is gone");
        assertThat(program.run("status", "--runs", "9").answers()).contains("1 refused (1 gone)");
        world.sql.update("DELETE FROM source.talent WHERE talent_id <> ?", interviewed.get(0));
        assertThat(program.run("status").answers())
                .as("a source of those who are gone is none that names nobody")
                .contains("  next      hiresync sync plans anew");
        assertThat(program.run("forget", "--yes", interviewed.get(0)).exitCode())
                .isZero();
        assertThat(program.run("status").answers()).contains("  next      source.talent names nobody");
        assertThat(program.run("status", "--runs", "9").answers())
                .doesNotContain("gone)")
                .contains("0 refused + 0 left");
    }

    @Test
    void aNightThatAGuardStopsForgetsNobody() {
        List<String> gone = interviewed.subList(0, MANY);
        areGone(gone);
        assertThat(night().exitCode()).isZero();
        assertThat(night().exitCode()).isZero();

        Program.Ended third = night();

        assertThat(third.exitCode()).as(third.talk()).isEqualTo(5);
        gone.forEach(talent -> assertThat(live(talent)).as(talent).isPositive());
        assertThat(world.count("hire_ops.forgotten")).isZero();

        Program.Ended allowed = program.run("sync", "--allow-retire");

        assertThat(allowed.exitCode()).as(allowed.talk()).isZero();
        assertThat(allowed.answers()).contains("; 6 more forgotten, as gone for good");
        assertThat(world.count("hire_ops.forgotten")).isEqualTo(MANY);
    }

    @Test
    void aNightKilledAmidForgettingGoesOnWithIt() throws Exception {
        List<String> gone = interviewed.subList(0, 3);
        areGone(gone);
        assertThat(night().exitCode()).isZero();
        assertThat(night().exitCode()).isZero();
        try (PostgresProxy proxy = PostgresProxy.before(world.database)) {
            HeldStatement second = proxy.hold(PostgresProxy.sql("INSERT INTO hire_ops.forgotten"), 2);
            Program.Started third =
                    program.with("WAREHOUSE_URL", proxy.url(world.database)).start("sync");
            second.awaitReached();
            third.kill();
            third.ended();
        }
        assertThat(world.count("hire_ops.forgotten")).isOne();

        Program.Ended again = night();

        assertThat(again.exitCode()).as(again.talk()).isZero();
        assertThat(again.answers()).contains("run 4 (resumed)").contains("; 3 more forgotten, as gone for good");
        gone.forEach(talent -> assertThat(live(talent)).as(talent).isZero());
        assertThat(world.count("hire_ops.forgotten WHERE run_id = 4")).isEqualTo(3);
    }

    @Test
    void whoIsKnownAgainIsNotForgotten() {
        String gone = interviewed.get(0);
        world.feishu.fault(Optional.of(gone), 404, GONE, Map.of(), 2);
        for (int i = 0; i < 3; i++) {
            assertThat(night().exitCode()).isZero();
        }

        assertThat(live(gone)).isPositive();
        assertThat(world.count("hire_ops.forgotten")).isZero();
    }

    private void areGone(List<String> talents) {
        talents.forEach(talent -> world.feishu.fault(Optional.of(talent), 404, GONE, Map.of(), FOR_EVER));
        world.sql.update(
                "UPDATE source.talent SET updated_at = updated_at + interval '1 day' WHERE talent_id = ANY (?)",
                (Object) talents.toArray(String[]::new));
    }

    private Program.Ended night() {
        return program.run("sync");
    }

    private long live(String talent) {
        return world.count("hire.interview WHERE deleted_at IS NULL AND talent_id = '" + talent + "'");
    }
}
