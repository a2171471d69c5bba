package hiresync.job;

import hiresync.mapping.Tables;
import hiresync.plan.PlanOptions;
import hiresync.plan.Planned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes the run's work list; a resumed run has one already, and skips this step. */
final class PlanTasklet implements Tasklet {
    private final RunContext context;
    private final Collaborators with;

    PlanTasklet(RunContext context, Collaborators with) {
        this.context = context;
        this.with = with;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
        if (context.run().resumed()) {
            return RepeatStatus.FINISHED; // killed after planning, before Spring Batch had noted it
        }
        Instant now = context.clock().instant();
        List<Long> left = with.runs()
                .abandonOthers(
                        context.run(),
                        context.request().fingerprint(),
                        now,
                        with.planSettings().resumeWithin());
        PlanOptions options = new PlanOptions(
                now, context.full(), context.rewrite(), with.warehouseSettings().raw(), Tables.mappingVersion(), left);
        Planned planned = with.workList().write(context.run().id(), options);
        with.runs().planned(context.run(), planned.talents(), planned.skipped());
        return RepeatStatus.FINISHED;
    }
}
