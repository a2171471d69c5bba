package hiresync.feishu;

import java.util.concurrent.atomic.AtomicLong;

/** The calls that may still be made: whoever asks for one too many brings everybody to a halt. */
final class CallsLeft {
    private final CallCap cap;
    private final AtomicLong taken = new AtomicLong();
    private final Brakes brakes;

    CallsLeft(CallCap cap, Brakes brakes) {
        this.cap = cap;
        this.brakes = brakes;
    }

    /** Halts when not one call may be made. */
    void check() {
        if (taken.get() >= cap.calls()) {
            brakes.halt(cap.reason(), cap.sentence());
        }
    }

    /** A call that was taken did not come to be: nothing has left. */
    void giveBack() {
        taken.decrementAndGet();
    }

    /** Whether the caller may call, once. */
    boolean take() {
        if (taken.incrementAndGet() <= cap.calls()) {
            return true;
        }
        brakes.halt(cap.reason(), cap.sentence());
        return false;
    }
}
