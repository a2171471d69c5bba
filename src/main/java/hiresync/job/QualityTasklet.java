package hiresync.job;

import hiresync.warehouse.Quality;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Counts how good the data is, for the report and for analysts. A night is no worse when that fails. */
final class QualityTasklet implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(QualityTasklet.class);

    private final RunContext context;
    private final Ground ground;

    QualityTasklet(RunContext context, Ground ground) {
        this.context = context;
        this.ground = ground;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
        ground.lock().ensureHeld();
        try {
            new Quality(ground.database()).refresh(context.clock().instant());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "The quality of the data was not counted ({}); hire_bi.data_quality stays what it was, and the next run"
                            + " counts again",
                    Causes.sentence(e));
        }
        return RepeatStatus.FINISHED;
    }
}
