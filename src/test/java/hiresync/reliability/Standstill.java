package hiresync.reliability;

import hiresync.testing.HeldStatement;
import hiresync.testing.Program;

/** A program that stands still at a statement, which is held. */
record Standstill(Program.Started program, HeldStatement held) {
    /**
     * Starts the program, and waits until it stands still at the last of these statements; each is looked for once the one before
     * has come.
     */
    static Standstill of(Scene scene, Program program, Stop... way) throws Exception {
        HeldStatement held = way[0].on(scene.proxy);
        Program.Started started = scene.start(program);
        held.awaitReached();
        for (int i = 1; i < way.length; i++) {
            HeldStatement next = way[i].on(scene.proxy);
            held.release();
            next.awaitReached();
            held = next;
        }
        return new Standstill(started, held);
    }

    static Standstill of(Scene scene, Stop... way) throws Exception {
        return of(scene, scene.program, way);
    }
}
