package hiresync.warehouse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as {@code hire_ops.run} and, until it has ended by itself, its work list have it.
 *
 * @param command such as {@code sync --full}
 * @param endedAt null while it runs, or when it was killed and nobody has noticed
 * @param heartbeatAt its last sign of life
 * @param outcome as {@code hire_ops.run.outcome} has it
 * @param exitCode null when it has not ended by itself
 * @param message what the operator was told
 * @param gone those of the refused whom the API does not know; 0 until the run has ended by itself
 * @param discovered what discover found in it; null when it looked for nobody
 */
public record PastRun(
        long run,
        String command,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant heartbeatAt,
        String outcome,
        @Nullable Integer exitCode,
        @Nullable String message,
        int planned,
        int unchanged,
        int changed,
        int failed,
        int refused,
        int left,
        int gone,
        SourceTalents.@Nullable Changes discovered) {}
