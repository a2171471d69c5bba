package hiresync.cli;

import hiresync.feishu.CallCap;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * In which a run may call; when it closes, the run ends before its work list does.
 *
 * @param closesAt null when no time closes it
 * @param closed what the operator is told when that time has come
 */
record Window(@Nullable Instant closesAt, String closed, CallCap cap) {
    /** Never closes. */
    static final Window OPEN = new Window(null, "", CallCap.NONE);

    /** The same with no more calls than this. */
    Window within(CallCap other) {
        return new Window(closesAt, closed, other.or(cap));
    }
}
