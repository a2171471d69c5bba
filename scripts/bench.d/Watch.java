package hiresync.bench;

import java.time.Duration;

/** Looks at a sandbox while a sync calls it; the seconds count from the arrival of its first call. */
final class Watch {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Scene scene;
    private final Controls controls;
    private Child sync;
    private long begin = System.nanoTime();

    private Watch(Scene scene, Controls controls, Child sync) {
        this.scene = scene;
        this.controls = controls;
        this.sync = sync;
    }

    /** Starts a sync, the first to call this sandbox, and returns when its first call has arrived. */
    static Watch start(Scene scene) throws Exception {
        Watch watch = new Watch(scene, new Controls(scene.feishu()), scene.startSync());
        watch.awaitFirstCall();
        return watch;
    }

    private void awaitFirstCall() throws Exception {
        while (controls.counts().calls() == 0) {
            pause(LOOK_AGAIN);
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("sync made no call");
            }
        }
        begin = System.nanoTime();
    }

    Controls controls() {
        return controls;
    }

    /** Returns what has been counted when so many seconds have passed. */
    Counts at(double second) throws Exception {
        until(second);
        return controls.counts();
    }

    /** Stops the whole process at that second, and lets it go on after the pause. */
    void stall(double second, Duration pause) throws Exception {
        until(second);
        sync.signal("STOP");
        try {
            Thread.sleep(pause.toMillis());
        } finally {
            sync.signal("CONT");
        }
    }

    /** Kills the sync at that second as a lost machine would, and starts it again at once. */
    void restart(double second) throws Exception {
        until(second);
        sync.process().destroyForcibly().onExit().join();
        sync = scene.startSync();
    }

    private void until(double second) throws Exception {
        long left = begin + (long) (second * 1e9) - System.nanoTime();
        while (left > 0) {
            pause(Duration.ofNanos(Math.min(left, 200_000_000)));
            left = begin + (long) (second * 1e9) - System.nanoTime();
        }
    }

    private void pause(Duration pause) throws Exception {
        scene.stage().ensureOpen();
        if (!sync.process().isAlive()) {
            throw new IllegalStateException("the sync ended with exit code "
                    + sync.process().exitValue() + "; last words: "
                    + scene.program().lastWords());
        }
        Thread.sleep(pause.toMillis(), pause.toNanosPart() % 1_000_000);
    }
}
