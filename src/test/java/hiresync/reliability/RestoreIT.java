package hiresync.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import hiresync.testing.Program;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The warehouse is put back to a backup, its source is not: the next night makes all right again. */
class RestoreIT {
    private static final int DAY_BETWEEN = 2;
    private static final int A_DAY = 24;

    @TempDir
    Path directory;

    @Test
    void yesterdaysBackupIsBroughtToToday() throws Exception {
        try (Scene scene = Scene.migrated(directory)) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            assertComplete(scene.run());
            Passing.hours(scene.world.sql, A_DAY);
            Scene.Backup backup = scene.backup();
            scene.theChangedAreDue(DAY_BETWEEN);
            assertComplete(scene.run());
            scene.theChangedAreDue(Scene.LATER_DAY);
            assertComplete(scene.run());

            scene.restore(backup);
            assertThat(scene.differences().lost()).isPositive();

            assertRight(scene, scene.run());
        }
    }

    /** A dump sees one moment of a run; in the restored warehouse it looks like one that was killed. */
    @Test
    void aBackupTakenAmidARunIsBroughtToToday() throws Exception {
        try (Scene scene = Scene.migrated(directory)) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            scene.kill(Standstill.of(scene, DatabaseFaults.IN_CHUNK).program());
            Passing.hours(scene.world.sql, A_DAY);
            Scene.Backup backup = scene.backupAmidNight();
            assertComplete(scene.run());
            scene.theChangedAreDue(Scene.LATER_DAY);
            assertComplete(scene.run());

            scene.restore(backup);

            Program.Ended night = scene.run();
            assertThat(night.talk()).contains("was killed or cut off");
            assertThat(scene.world.count("hire_ops.work_item WHERE reason = 'left'"))
                    .isEqualTo(scene.world.count("hire_ops.work_item WHERE run_id = 1 AND outcome IS NULL"))
                    .isPositive();
            assertRight(scene, night);
        }
    }

    /** Nobody stops it, and it finds that its warehouse is another one than it was. */
    @Test
    void aRunAtWorkStopsWhenItsWarehouseIsReplaced() throws Exception {
        try (Scene scene = Scene.migrated(directory)) {
            scene.everybodyIsDue(Scene.FIRST_DAY);
            assertComplete(scene.run());
            Scene.Backup backup = scene.backup();
            scene.theChangedAreDue(Scene.LATER_DAY);
            Standstill atWork = Standstill.of(scene, Stop.before("INSERT INTO hire.interview AS"));

            scene.restore(backup);

            Program.Ended stopped = atWork.program().ended();
            assertThat(stopped.exitCode()).as(stopped.talk()).isEqualTo(1);
            assertThat(stopped.talk()).contains("nothing more is committed");
            assertRight(scene, scene.run());
        }
    }

    private static void assertComplete(Program.Ended night) {
        assertThat(night.exitCode()).as(night.answers() + night.talk()).isZero();
    }

    /** Whoever can still change is asked as well when a day has passed, so any number of calls will do. */
    private static void assertRight(Scene scene, Program.Ended night) {
        Aftermath.holds(
                "restored", scene, night, scene.differences(), scene.inOrder().size());
    }
}
