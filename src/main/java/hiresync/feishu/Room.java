package hiresync.feishu;

import java.util.concurrent.Semaphore;

/**
 * Room in memory for a few large answers at a time. A thread that has entered stays until it leaves, as what it has read
 * goes through verdict and mapping before it is put aside.
 */
final class Room {
    private final Semaphore budget;
    private final int share;
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    /**
     * @param budget bytes of all answers inside
     * @param limit bytes of the largest answer: it counts as much twice, for its bytes and for what is read from them
     */
    Room(int budget, int limit) {
        this.budget = new Semaphore(budget, true);
        this.share = (int) Math.min(budget, 2L * limit);
    }

    /** Waits for room for the largest answer at once: taken piece by piece, many could wait for each other. */
    void enter() {
        if (!inside.get()) {
            budget.acquireUninterruptibly(share);
            inside.set(true);
        }
    }

    void leave() {
        if (inside.get()) {
            inside.remove();
            budget.release(share);
        }
    }
}
