package hiresync.job;

import hiresync.mapping.Tables;
import hiresync.plan.PlanOptions;
import hiresync.plan.Planned;
import hiresync.plan.Slice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Writes the run's work list; a resumed run has one already, and skips this step. */
final class PlanTasklet implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(PlanTasklet.class);

    private final RunContext context;
    private final Ground ground;
    private final Asking asking;

    PlanTasklet(RunContext context, Ground ground, Asking asking) {
        this.context = context;
        this.ground = ground;
        this.asking = asking;
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
        if (context.run().resumed()) {
            return RepeatStatus.FINISHED; // killed after planning, before Spring Batch had noted it
        }
        ground.progress().plans();
        ground.lock().ensureHeld();
        ground.runs().hold(context.run());
        Instant now = context.clock().instant();
        List<Long> left = ground.runs().abandonOthers(context.run(), context.request(), now, ground.resumeWithin());
        PlanOptions options = new PlanOptions(
                now, asking.wanted(), asking.keepsRaw(), Tables.mappingVersion(), left, asking.budget());
        Planned planned = asking.workList().write(context.run().id(), options);
        ground.runs().planned(context.run(), planned.talents(), planned.skipped(), planned.forgotten());
        LOG.debug("{} talents are planned", planned.talents());
        if (planned.outside() > 0) {
            LOG.info(
                    "Named, though not in the source, and asked for all the same: {} of {} talents",
                    planned.outside(),
                    planned.talents());
        }
        Slice slice = asking.wanted().slice();
        if (slice != null && planned.talents() == 0) {
            slice.ofNobody().ifPresent(LOG::info);
        }
        return RepeatStatus.FINISHED;
    }
}
