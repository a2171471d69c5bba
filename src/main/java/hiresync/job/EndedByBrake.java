package hiresync.job;

import hiresync.warehouse.RunEnd;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** A run that the brake ended is not complete, unless it was told to stop when nobody was left. */
final class EndedByBrake implements StepExecutionListener {
    private final RunContext context;
    private final Ground ground;

    EndedByBrake(RunContext context, Ground ground) {
        this.context = context;
        this.ground = ground;
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution stepExecution) {
        Optional<Brake.Reason> reason = ground.brake().reason();
        if (reason.isPresent() && stepExecution.getStatus() == BatchStatus.COMPLETED) {
            boolean left = ground.runs().accounts().counts(context.run().id()).remaining() > 0;
            if (left || reason.get().end() != RunEnd.STOPPED) {
                stepExecution.setStatus(BatchStatus.STOPPED);
                return ExitStatus.STOPPED;
            }
        }
        return null;
    }
}
