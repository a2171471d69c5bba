package hiresync.job;

import hiresync.warehouse.Forgetting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Forgets whom the API no longer knows, where {@code hiresync.warehouse.gone} says so. What is erased does not come back, so
 * that it is done when the run has come to its end, past the guards and accounted for; each talent in a transaction of its own.
 */
final class ForgetGoneTasklet implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(ForgetGoneTasklet.class);

    private final RunContext context;
    private final Ground ground;

    ForgetGoneTasklet(RunContext context, Ground ground) {
        this.context = context;
        this.ground = ground;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
        List<String> gone = ground.warehouse().goneForGood(context.run().id());
        Forgetting forgetting = new Forgetting(ground.database());
        int forgotten = 0;
        for (String talent : gone) {
            if (ground.brake().reason().isPresent()) {
                contribution.getStepExecution().setTerminateOnly();
                break;
            }
            forgetting.forget(talent, context.run(), context.clock().instant(), this::ensureOurs);
            forgotten++;
        }
        if (forgotten > 0) {
            LOG.info("Forgotten, as Feishu has not known them in three runs in a row: {} talents", forgotten);
        }
        return RepeatStatus.FINISHED;
    }

    private void ensureOurs() {
        ground.runs().hold(context.run());
        ground.lock().ensureHeld();
    }
}
