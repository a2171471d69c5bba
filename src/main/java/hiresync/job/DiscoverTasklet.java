package hiresync.job;

import hiresync.feishu.TalentsReply;
import hiresync.feishu.UpdateWindow;
import hiresync.warehouse.Windowed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Fills {@code source.talent}: asks who changed since the last discovery, an overlap included, until the present moment, window
 * by window; each is committed when all before it are.
 */
final class DiscoverTasklet implements Tasklet {
    private static final Logger LOG = LoggerFactory.getLogger(DiscoverTasklet.class);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);
    /** Pages of one window after which their calls are noted with the run. */
    private static final int PAGES_UNTOLD = 10;

    private final RunContext context;
    private final Ground ground;
    private final Discovering discovering;
    private final DiscoveryCommits commits;
    private int pagesUntold;
    private long unnamed;
    private Instant lastLine = Instant.EPOCH;

    DiscoverTasklet(RunContext context, Ground ground, Discovering discovering, Effort effort) {
        this.context = context;
        this.ground = ground;
        this.discovering = discovering;
        this.commits = new DiscoveryCommits(context, ground, effort);
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext)
            throws InterruptedException {
        commits.begin();
        if (!walk()) {
            discovering.feishu().halt().ifPresent(halt -> ground.brake().pull(Halts.end(halt), halt.sentence()));
            contribution.getStepExecution().setTerminateOnly();
        }
        if (unnamed > 0) {
            LOG.warn("Feishu listed {} talents without an id that can be one; they are left out", unnamed);
        }
        return RepeatStatus.FINISHED;
    }

    private boolean walk() throws InterruptedException {
        ExecutorService callers = Executors.newFixedThreadPool(discovering.callers());
        try {
            boolean whole = walk(callers);
            commits.tellCalls();
            return whole;
        } catch (ListFailed e) {
            commits.tellCalls();
            throw e;
        } finally {
            callers.shutdownNow();
        }
    }

    /** Whether it came to the end. */
    private boolean walk(ExecutorService callers) throws InterruptedException {
        Instant now = context.clock().instant();
        Instant until = commits.discovery()
                .until(context.request(), discovering.full(), now.minus(ground.resumeWithin()))
                .orElse(null);
        Windows windows = Windows.since(until, discovering.overlap(), now);
        lastLine = now;
        while (!windows.isEmpty()) {
            Asked asked = ask(windows.unread(discovering.callers()), callers);
            windows.read(asked.pages());
            if (!commit(windows.done()) || asked.stopped()) {
                return false;
            }
            if (asked.failure() != null) {
                throw new ListFailed(asked.failure());
            }
        }
        return true;
    }

    /**
     * What came of calls made side by side.
     *
     * @param failure the first one's sentence; null when there was none
     */
    private record Asked(
            Map<UpdateWindow, TalentsReply.Page> pages,
            boolean stopped,
            @Nullable String failure) {}

    private Asked ask(List<UpdateWindow> windows, ExecutorService callers) throws InterruptedException {
        List<Future<TalentsReply>> replies = new ArrayList<>();
        windows.forEach(
                window -> replies.add(callers.submit(() -> discovering.feishu().talents(window, null))));
        Map<UpdateWindow, TalentsReply.Page> pages = new HashMap<>();
        boolean stopped = false;
        String failure = null;
        for (int i = 0; i < windows.size(); i++) {
            TalentsReply reply = awaited(replies.get(i));
            if (reply instanceof TalentsReply.Page page) {
                pages.put(windows.get(i), page);
            } else if (reply instanceof TalentsReply.Failed failed) {
                failure = failure == null ? failed.sentence() : failure;
            } else {
                stopped = true;
            }
        }
        return new Asked(pages, stopped, failure);
    }

    private static TalentsReply awaited(Future<TalentsReply> reply) throws InterruptedException {
        try {
            return reply.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call ended in a way that nobody planned for", e.getCause());
        }
    }

    /** Windows in a row together, one that has several pages alone; false when the brakes were put on meanwhile. */
    private boolean commit(List<Windows.Read> done) throws InterruptedException {
        Map<String, @Nullable Instant> talents = new LinkedHashMap<>();
        Instant until = null;
        for (Windows.Read read : done) {
            if (read.page().more()) {
                Map<String, @Nullable Instant> crowd = new CrowdedWindow(read.window(), this::page).read();
                if (crowd == null) {
                    break;
                }
                talents.putAll(crowd);
            } else {
                unnamed += read.page().unnamed();
                read.page().talents().forEach(talent -> talents.put(talent.id().value(), talent.modifiedAt()));
            }
            until = read.window().to();
        }
        if (until != null) {
            commits.commit(new Windowed(until, talents));
            tell(until);
        }
        return done.isEmpty() || done.get(done.size() - 1).window().to().equals(until);
    }

    private TalentsReply.@Nullable Page page(UpdateWindow window, @Nullable String pageToken)
            throws InterruptedException {
        TalentsReply reply = discovering.feishu().talents(window, pageToken);
        if (++pagesUntold % PAGES_UNTOLD == 0) {
            commits.tellCalls();
        }
        if (reply instanceof TalentsReply.Failed failed) {
            throw new ListFailed(failed.sentence());
        }
        return reply instanceof TalentsReply.Page page ? page : null;
    }

    private void tell(Instant until) {
        Instant now = context.clock().instant();
        if (Duration.between(lastLine, now).compareTo(BETWEEN_LINES) >= 0) {
            lastLine = now;
            LOG.info("Discovered are all talents that last changed before {}", until);
        }
    }
}
