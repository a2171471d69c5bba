package hiresync.reliability;

import hiresync.testing.Program;
import hiresync.testing.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The program is killed (SIGKILL) at named moments and at random ones, started again until it ends, and then nothing is
 * lost and nothing is there twice.
 *
 * <p>Every build kills at some of the named points and a few times at random; {@code -Dkills=100} at all of them and 100
 * times at random, {@code -Dkills.point=NAME} at one point, {@code -Dkills.seed=SEED} draws the same moments again.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillMatrixIT {
    private static final String KILLS = System.getProperty("kills", "");
    private static final String POINT = System.getProperty("kills.point", "");
    private static final long SEED = Long.getLong("kills.seed", System.nanoTime() % 1_000_000);
    private static final int COUNT = POINT.isEmpty() ? Integer.getInteger("kills", 5) : 0;
    private static final int NIGHTS = 3;
    private static final Matrix MATRIX = new Matrix();

    @TempDir
    Path directory;

    static List<KillPoint> points() {
        return KillPoints.all().stream()
                .filter(point -> POINT.isEmpty()
                        ? point.inEveryBuild() || !KILLS.isEmpty()
                        : point.name().equals(POINT))
                .toList();
    }

    /** Whatever the server says when it starts, is to stand before the table. */
    @BeforeAll
    static void printHead() {
        TestPostgres.migrated().close();
        Matrix.printHead();
    }

    @AfterAll
    static void printTotal() {
        MATRIX.printTotal();
    }

    @Order(1)
    @ParameterizedTest(name = "{0}")
    @MethodSource("points")
    void nothingIsLostByAKillAt(KillPoint point) throws Exception {
        try (Scene scene = point.night().begin(directory)) {
            point.killer().kill(scene);
            check(point.name(), scene, scene.run());
        }
    }

    @Order(2)
    @Test
    void nothingIsLostByKillsAtRandomMoments() throws Exception {
        RandomKills kills = new RandomKills(SEED, COUNT);
        SoftAssertions all = new SoftAssertions();
        for (int n = 1; kills.left() > 0; n++) {
            int disorders = all.errorsCollected().size();
            try (Scene scene = Scene.slow(directory)) {
                for (int day = Scene.FIRST_DAY; day < Scene.FIRST_DAY + NIGHTS && kills.left() > 0; day++) {
                    scene.everybodyIsDue(day);
                    Program.Ended end = kills.night(scene);
                    String nights = "seed %d, world %d, day %d".formatted(SEED, n, day);
                    all.check(() -> check(nights, scene, end));
                    if (all.errorsCollected().size() > disorders) {
                        break; // what is in disorder would be so in the next night again
                    }
                }
            }
        }
        all.assertAll();
    }

    private static void check(String point, Scene scene, Program.Ended night) {
        Differences differences = scene.differences();
        MATRIX.print(point, scene, differences);
        Aftermath.holds(point, scene, night, differences);
    }
}
