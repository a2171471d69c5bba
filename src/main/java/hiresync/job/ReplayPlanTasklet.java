package hiresync.job;

import hiresync.warehouse.KeptAnswers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes the work list of a replay: the answers that are kept, in the order in which they were fetched. */
final class ReplayPlanTasklet implements Tasklet {
    private final RunContext context;
    private final Ground ground;
    private final List<String> talents;

    ReplayPlanTasklet(RunContext context, Ground ground, List<String> talents) {
        this.context = context;
        this.ground = ground;
        this.talents = talents;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
        if (context.run().resumed()) {
            return RepeatStatus.FINISHED;
        }
        ground.progress().plans();
        ground.lock().ensureHeld();
        ground.runs().hold(context.run());
        ground.runs()
                .abandonOthers(context.run(), context.request(), context.clock().instant(), ground.resumeWithin());
        KeptAnswers kept = new KeptAnswers(ground.database().dataSource());
        int planned = kept.plan(context.run().id(), talents, ground.warehouse().retiresGone());
        ground.runs().planned(context.run(), planned, 0, 0);
        return RepeatStatus.FINISHED;
    }
}
