package hiresync.feishu;

/** Counts a call when it leaves: one that finds no connection costs nothing. For the thread that makes the call. */
final class Departure implements Underway {
    private final Underway then;
    private final Counters counters;
    private boolean left;

    /** @param then is told as well */
    Departure(Underway then, Counters counters) {
        this.then = then;
        this.counters = counters;
    }

    @Override
    public void sent() {
        if (!left) {
            left = true;
            counters.attempts.increment();
        }
        then.sent();
    }

    @Override
    public void arrived() {
        then.arrived();
    }

    boolean hasLeft() {
        return left;
    }
}
