package hiresync.job;

import hiresync.plan.WorkItem;
import hiresync.plan.WorkList;
import hiresync.warehouse.Outcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.core.task.AsyncTaskExecutor;

/**
 * Walks the work list in large pages, each a short read of its own, and has the next talents asked for while earlier ones
 * are being written: a step that asks chunk by chunk leaves the callers idle during every commit. Order is kept. It needs
 * no saved position: what is done is marked in the list itself.
 */
final class WorkReader implements ItemReader<Future<@Nullable Outcome>> {
    private static final int PAGE = 5000;

    private final WorkList list;
    private final long runId;
    private final AskAndMap askAndMap;
    private final AsyncTaskExecutor callers;
    private final int ahead;
    private final Brake brake;
    private final Deque<WorkItem> page = new ArrayDeque<>();
    private final Deque<Future<@Nullable Outcome>> asked = new ArrayDeque<>();
    private int last;
    private boolean ended;

    /** @param ahead so many talents are asked for at the most before the first of them is read */
    WorkReader(WorkList list, long runId, AskAndMap askAndMap, AsyncTaskExecutor callers, int ahead, Brake brake) {
        this.list = list;
        this.runId = runId;
        this.askAndMap = askAndMap;
        this.callers = callers;
        this.ahead = ahead;
        this.brake = brake;
    }

    /** After the brake was pulled nobody else is asked, but whoever was is read to the end. */
    @Override
    public @Nullable Future<@Nullable Outcome> read() {
        while (asked.size() < ahead && brake.reason().isEmpty()) {
            WorkItem item = next();
            if (item == null) {
                break;
            }
            asked.add(callers.submit(() -> askAndMap.process(item)));
        }
        return asked.poll();
    }

    /** Its outcome, once it is there; null when the talent was not asked. */
    static @Nullable Outcome awaited(Future<@Nullable Outcome> asked) throws Exception {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private @Nullable WorkItem next() {
        if (page.isEmpty() && !ended) {
            page.addAll(list.page(runId, last, PAGE));
            ended = page.isEmpty();
        }
        WorkItem item = page.poll();
        if (item != null) {
            last = item.position();
        }
        return item;
    }
}
