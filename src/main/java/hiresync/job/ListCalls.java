package hiresync.job;

import hiresync.feishu.Feishu;
import hiresync.feishu.TalentsReply;
import hiresync.feishu.UpdateWindow;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Calls for the first pages of windows, side by side. */
final class ListCalls implements AutoCloseable {
    private final Feishu feishu;
    private final int callers;
    private final ExecutorService threads;
    private final CompletionService<Answered> answers;
    private int underWay;
    private boolean stopped;
    private @Nullable String failure;

    ListCalls(Feishu feishu, int callers) {
        this.feishu = feishu;
        this.callers = callers;
        this.threads = Executors.newFixedThreadPool(callers);
        this.answers = new ExecutorCompletionService<>(threads);
    }

    private record Answered(UpdateWindow window, TalentsReply reply) {}

    /** So many more may be asked now. */
    int free() {
        return callers - underWay;
    }

    void ask(UpdateWindow window) {
        answers.submit(() -> new Answered(window, feishu.talents(window, null)));
        underWay++;
    }

    boolean isIdle() {
        return underWay == 0;
    }

    /** Waits for an answer, and takes those with it that are there already. */
    Map<UpdateWindow, TalentsReply.Page> pages() throws InterruptedException {
        Map<UpdateWindow, TalentsReply.Page> pages = new HashMap<>();
        for (Future<Answered> next = answers.take(); next != null; next = answers.poll()) {
            underWay--;
            Answered answered = answered(next);
            if (answered.reply() instanceof TalentsReply.Page page) {
                pages.put(answered.window(), page);
            } else if (answered.reply() instanceof TalentsReply.Failed failed) {
                failure = failure == null ? failed.sentence() : failure;
            } else {
                stopped = true;
            }
        }
        return pages;
    }

    /** Whether one came to nothing, so that no further one is of use. */
    boolean isOver() {
        return stopped || failure != null;
    }

    /** The first failed one's sentence; null when none has failed, or a stop or a halt says more. */
    @Nullable
    String failure() {
        return stopped ? null : failure;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Answered answered(Future<Answered> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call ended in a way that nobody planned for", e.getCause());
        }
    }
}
