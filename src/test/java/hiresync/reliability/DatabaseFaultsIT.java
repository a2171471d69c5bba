package hiresync.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import hiresync.testing.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The database fails in the middle of a night: what passes is borne, what does not ends the night with a sentence, and the same
 * command brings it to its end.
 */
class DatabaseFaultsIT {
    private static final boolean FULL = System.getProperty("faults", "").equals("full");
    private static final FaultTable TABLE = new FaultTable();

    @TempDir
    Path directory;

    static List<DatabaseFault> faults() {
        return DatabaseFaults.all().stream()
                .filter(fault -> FULL || fault.inEveryBuild())
                .toList();
    }

    @BeforeAll
    static void printHead() {
        TestPostgres.migrated().close();
        TABLE.printHead();
    }

    @AfterAll
    static void printTotal() {
        TABLE.printTotal();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void nothingIsLostBy(DatabaseFault fault) throws Exception {
        try (Scene scene = Scene.migrated(directory).asPlainUser()) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            Standstill standstill = Standstill.of(
                    scene, with(fault.settings(), scene.program), fault.way().toArray(Stop[]::new));
            fault.strike().on(scene);
            standstill.held().release();

            Program.Ended night = standstill.program().ended();
            List<Integer> exitCodes = new ArrayList<>(List.of(night.exitCode()));
            assertThat(night.exitCode()).as(night.answers() + night.talk()).isEqualTo(fault.exitCode());
            if (fault.exitCode() != 0) {
                assertThat(night.talk()).contains(fault.sentence());
                assertThat(scene.world.sql.queryForList(
                                "SELECT message FROM hire_ops.run WHERE outcome = 'failed'", String.class))
                        .as("what the run says, where it could be written")
                        .allSatisfy(message -> assertThat(message).contains(fault.sentence()));
                fault.mend().on(scene);
                night = scene.run();
                exitCodes.add(night.exitCode());
            }
            check(fault.name(), exitCodes, scene, night);
            assertThat(scene.world.feishu.stats().calls())
                    .as("calls that the runs tell of, or, where one could not be closed, may have made")
                    .isBetween(sumOverRuns(scene, "calls"), sumOverRuns(scene, "calls + calls_unseen"));
        }
    }

    @Test
    void aServerThatIsRestartedIsWaitedFor() throws Exception {
        try (OwnServer server = new OwnServer(directory.resolve("server"));
                Scene scene = Scene.on(directory, server.database())) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            Standstill standstill = Standstill.of(scene, DatabaseFaults.IN_CHUNK);
            server.stop();
            standstill.held().release();
            Program.Started program = standstill.program();
            assertThat(program.awaitTalk("The database failed in passing")).contains("nothing is lost");
            server.start();

            Program.Ended night = program.ended();
            check("server restarted", List.of(night.exitCode()), scene, night);
        }
    }

    @Test
    void aMigrationThatWasEditedAfterwardsIsNamed() throws Exception {
        try (Scene scene = Scene.migrated(directory)) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            scene.world.sql.update(
                    "UPDATE batch.flyway_schema_history SET checksum = checksum + 1 WHERE version = '3'");
            Program.Ended refused = scene.run();
            assertThat(refused.exitCode()).isEqualTo(2);
            assertThat(refused.talk().lines())
                    .singleElement()
                    .asString()
                    .startsWith("hiresync: migration V3 (hire) is not the one that the warehouse was migrated with");
            scene.world.sql.update(
                    "UPDATE batch.flyway_schema_history SET checksum = checksum - 1 WHERE version = '3'");

            Program.Ended night = scene.run();
            check("migration edited", List.of(refused.exitCode(), night.exitCode()), scene, night);
        }
    }

    /** A fault that was borne costs no call. */
    private static void check(String fault, List<Integer> exitCodes, Scene scene, Program.Ended night) {
        Differences differences = scene.differences();
        TABLE.row(fault, 1, exitCodes, differences);
        int again = exitCodes.size() == 1 ? 0 : Scene.UNCOMMITTED;
        Aftermath.holds(fault, scene, night, differences, again);
    }

    private static Long sumOverRuns(Scene scene, String calls) {
        return Objects.requireNonNull(
                scene.world.sql.queryForObject("SELECT sum(" + calls + ") FROM hire_ops.run", Long.class));
    }

    private static Program with(List<String> settings, Program program) {
        Program with = program;
        for (int i = 0; i < settings.size(); i += 2) {
            with = with.with(settings.get(i), settings.get(i + 1));
        }
        return with;
    }
}
