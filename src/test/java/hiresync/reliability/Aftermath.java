package hiresync.reliability;

import hiresync.testing.Program;
import org.assertj.core.api.SoftAssertions;

/** What must hold once a program that was killed, however often, has been started again and come to its end. */
final class Aftermath {
    private Aftermath() {}

    /**
     * Checks all of it.
     *
     * @param point when it was killed
     * @param night the run that nobody killed
     */
    static void holds(String point, Scene scene, Program.Ended night, Differences differences) {
        holds(point, scene, night, differences, scene.kills() * Scene.UNCOMMITTED);
    }

    /** @param again so many talents at the most were asked for once more */
    static void holds(String point, Scene scene, Program.Ended night, Differences differences, int again) {
        SoftAssertions all = new SoftAssertions();
        all.assertThat(night.exitCode())
                .as("%s: exit code; %s%s", point, night.answers(), night.talk())
                .isZero();
        all.assertThat(differences.lost() + differences.unexpected())
                .as("%s: %s", point, differences)
                .isZero();
        all.assertThat(scene.callsAgain()).as("%s: calls asked again", point).isBetween(0L, (long) again);
        all.assertThat(scene.world.sql.queryForList(Resource.text("disorder.sql"), String.class))
                .as("%s: disorder in the warehouse's books", point)
                .isEmpty();
        all.assertAll();
    }
}
