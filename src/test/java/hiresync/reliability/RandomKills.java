package hiresync.reliability;

import hiresync.testing.Program;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Kills at moments drawn from a seed: after so many calls of a start have arrived, and a little later. */
final class RandomKills {
    private static final int MOST_IN_A_NIGHT = 9;
    private static final int LATER_MS = 200;
    private static final int STARTING_MS = 3000;

    private final Random random;
    private int left;

    RandomKills(long seed, int kills) {
        this.random = new Random(seed);
        this.left = kills;
    }

    int left() {
        return left;
    }

    /** Kills a few times, unless a run ends before, and returns the end of the run that nobody killed. */
    Program.Ended night(Scene scene) throws InterruptedException {
        for (int kills = Math.min(left, 1 + random.nextInt(MOST_IN_A_NIGHT)); kills > 0; kills--) {
            Program.Started program = scene.start();
            awaitMoment(scene, program);
            if (!scene.killed(program)) {
                return program.ended();
            }
            left--;
        }
        return scene.run();
    }

    /** After some of the calls that are left; one in ten falls before the first. */
    private void awaitMoment(Scene scene, Program.Started program) throws InterruptedException {
        boolean early = random.nextInt(10) == 0;
        long moment = scene.world.feishu.stats().calls() + 1 + (long) (random.nextDouble() * scene.left());
        while (!early && scene.world.feishu.stats().calls() < moment) {
            if (program.process().waitFor(1, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        var unused = program.process().waitFor(random.nextInt(early ? STARTING_MS : LATER_MS), TimeUnit.MILLISECONDS);
    }
}
