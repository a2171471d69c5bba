package hiresync.job;

import hiresync.warehouse.RunCounts;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Proves that every planned talent is accounted for; a run whose counts do not add up has failed. */
final class FinishTasklet implements Tasklet {
    private final RunContext context;
    private final Ground ground;

    FinishTasklet(RunContext context, Ground ground) {
        this.context = context;
        this.ground = ground;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
        ground.lock().ensureHeld();
        RunCounts counts = ground.runs().accounts().counts(context.run().id());
        int planned = ground.runs().accounts().plannedCount(context.run().id());
        if (!counts.addUp() || counts.remaining() > 0 || counts.planned() != planned) {
            throw new AccountingFailed(
                    "the counts do not add up: %d talents were planned, the work list says %s; this is an error of"
                                    .formatted(planned, counts)
                            + " hiresync, please report it");
        }
        return RepeatStatus.FINISHED;
    }

    /** Some talent is not accounted for. */
    static final class AccountingFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AccountingFailed(String message) {
            super(message);
        }
    }
}
