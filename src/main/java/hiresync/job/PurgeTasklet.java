package hiresync.job;

import hiresync.warehouse.RunLock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Removes what is too old, for a short while; the rest is for the next night. A night is no worse when that fails. */
final class PurgeTasklet implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(PurgeTasklet.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final RunContext context;
    private final Ground ground;

    PurgeTasklet(RunContext context, Ground ground) {
        this.context = context;
        this.ground = ground;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
        Instant now = context.clock().instant();
        try {
            tell(ground.retention().purge(now, () -> goesOn(now.plus(LONGEST))));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "What hiresync.retention says is too old was not all removed ({}); the next run does it",
                    e.getClass().getSimpleName());
        }
        return RepeatStatus.FINISHED;
    }

    /** @throws RunLock.Lost when another start may be at work */
    private boolean goesOn(Instant end) {
        ground.lock().ensureHeld();
        return context.clock().instant().isBefore(end)
                && ground.brake().reason().isEmpty();
    }

    private static void tell(Map<String, Long> rows) {
        String removed = rows.entrySet().stream()
                .filter(table -> table.getValue() > 0)
                .map(table -> table.getKey() + " " + table.getValue())
                .collect(Collectors.joining(", "));
        if (!removed.isEmpty()) {
            LOG.info("Removed, as hiresync.retention says: {}", removed);
        }
    }
}
