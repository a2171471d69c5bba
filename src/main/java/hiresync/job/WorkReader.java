package hiresync.job;

import hiresync.plan.WorkItem;
import hiresync.plan.WorkList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
