package hiresync.job;

import hiresync.warehouse.RunEnd;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Ends a run before its end: what has arrived is committed, nobody else is asked. The first reason counts. */
public final class Brake {
    private final AtomicReference<@Nullable Reason> reason = new AtomicReference<>();

    /** How the run ends, and one sentence for the operator. */
    public record Reason(RunEnd end, String sentence) {}

    public void pull(RunEnd end, String sentence) {
        reason.compareAndSet(null, new Reason(end, sentence));
    }

    public Optional<Reason> reason() {
        return Optional.ofNullable(reason.get());
    }
}
