package hiresync.job;

import hiresync.plan.WorkItem;
import hiresync.plan.WorkList;
import hiresync.warehouse.RunEnd;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Walks the work list in large pages, each a short read of its own. It needs no saved position: what is done is marked in
 * the list itself.
 */
final class WorkReader implements ItemReader<WorkItem>, StepExecutionListener {
    private static final int PAGE = 5000;

    private final WorkList list;
    private final long runId;
    private final Brake brake;
    private final Deque<WorkItem> page = new ArrayDeque<>();
    private int last;
    private @Nullable StepExecution step;

    WorkReader(WorkList list, long runId, Brake brake) {
        this.list = list;
        this.runId = runId;
        this.brake = brake;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        step = stepExecution;
    }

    /** A run whose last talents were read before it was stopped has not come to its end either. */
    @Override
    public @Nullable ExitStatus afterStep(StepExecution stepExecution) {
        Optional<Brake.Reason> reason = brake.reason();
        if (reason.isPresent() && stepExecution.getStatus() == BatchStatus.COMPLETED) {
            boolean left = !list.page(runId, 0, 1).isEmpty();
            if (left || reason.get().end() != RunEnd.STOPPED) {
                stepExecution.setStatus(BatchStatus.STOPPED);
                return ExitStatus.STOPPED;
            }
        }
        return null;
    }

    @Override
    public @Nullable WorkItem read() {
        if (brake.reason().isPresent()) {
            Objects.requireNonNull(step).setTerminateOnly(); // the step ends as stopped, not as complete
            return null;
        }
        if (page.isEmpty()) {
            List<WorkItem> next = list.page(runId, last, PAGE);
            page.addAll(next);
        }
        WorkItem item = page.poll();
        if (item != null) {
            last = item.position();
        }
        return item;
    }
}
