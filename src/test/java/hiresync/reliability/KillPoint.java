package hiresync.reliability;

import hiresync.testing.Program;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A moment at which the program is killed.
 *
 * @param night what has happened before
 * @param inEveryBuild whether every build kills here, or only the whole matrix
 * @param killer brings the program to the moment, from outside, and kills it
 */
record KillPoint(String name, Night night, boolean inEveryBuild, Killer killer) {

    /** Into which night the kill falls. */
    enum Night {
        /** The first one, in a database without any table of ours. */
        IN_AN_EMPTY_DATABASE,
        /** The first one: everybody is new. */
        FIRST,
        /** The second one: only those whose answers have changed are due, and some of their rows are gone. */
        OF_THE_CHANGED,
        /** The second one: everybody is due, and most answers are the same. */
        OF_EVERYBODY;

        /** A scene at the beginning of this night. */
        Scene begin(Path directory) throws IOException {
            Scene scene = this == IN_AN_EMPTY_DATABASE ? Scene.empty(directory) : Scene.migrated(directory);
            scene.everybodyIsDue(Scene.FIRST_DAY);
            if (this == OF_THE_CHANGED || this == OF_EVERYBODY) {
                Program.Ended before = scene.run();
                if (before.exitCode() != 0) {
                    throw new IllegalStateException("the night before: " + before);
                }
            }
            if (this == OF_THE_CHANGED) {
                scene.theChangedAreDue(Scene.LATER_DAY);
            } else if (this == OF_EVERYBODY) {
                scene.everybodyIsDue(Scene.LATER_DAY);
            }
            return scene;
        }
    }

    /** Starts the program, waits for the moment, and kills it. */
    interface Killer {
        void kill(Scene scene) throws Exception;
    }

    /** In the first night, when the last of these statements is held. */
    static KillPoint at(String name, Stop... stops) {
        return new KillPoint(name, Night.FIRST, false, scene -> kill(scene, stops));
    }

    /** In the first night, reached by other means. */
    static KillPoint by(String name, Killer killer) {
        return new KillPoint(name, Night.FIRST, false, killer);
    }

    static KillPoint inAnEmptyDatabase(KillPoint point) {
        return point.in(Night.IN_AN_EMPTY_DATABASE);
    }

    static KillPoint ofTheChanged(KillPoint point) {
        return point.in(Night.OF_THE_CHANGED);
    }

    static KillPoint ofEverybody(KillPoint point) {
        return point.in(Night.OF_EVERYBODY);
    }

    /** The program was killed in its second chunk before, and starts again. */
    static KillPoint afterAKill(KillPoint point) {
        return new KillPoint(point.name, point.night, point.inEveryBuild, scene -> {
            kill(scene, KillPoints.IN_THE_SECOND_CHUNK);
            point.killer.kill(scene);
        });
    }

    /** Every build kills here. */
    static KillPoint always(KillPoint point) {
        return new KillPoint(point.name, point.night, true, point.killer);
    }

    private KillPoint in(Night other) {
        return new KillPoint(name, other, inEveryBuild, killer);
    }

    private static void kill(Scene scene, Stop... stops) throws Exception {
        scene.kill(Standstill.of(scene, stops).program());
    }

    @Override
    public String toString() {
        return name;
    }
}
