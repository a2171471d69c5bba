package hiresync.warehouse;

import java.util.List;

/** A way to write a chunk of outcomes in the caller's transaction. */
@FunctionalInterface
public interface Writing {
    /** Writes all of it or, when an exception leaves this method and the caller rolls back, nothing. */
    Written write(long runId, List<Outcome> outcomes);
}
