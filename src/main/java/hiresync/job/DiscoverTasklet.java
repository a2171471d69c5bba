package hiresync.job;

import hiresync.feishu.TalentsReply;
import hiresync.feishu.UpdateWindow;
import hiresync.warehouse.Windowed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final RunContext context;
    private final Ground ground;
    private final Discovering discovering;
    private final DiscoveryCommits commits;
    private long unnamed;

    DiscoverTasklet(RunContext context, Ground ground, Discovering discovering, Effort effort) {
        this.context = context;
        this.ground = ground;
        this.discovering = discovering;
        this.commits = new DiscoveryCommits(context, ground, effort);
    }

    @Override
    public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext)
            throws InterruptedException {
        ground.progress()
                .discovers(new FeishuTraffic(
                        discovering.feishu(), discovering.feishu().listPace()));
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
        boolean whole;
        try (ListCalls calls = new ListCalls(discovering.feishu(), discovering.callers())) {
            whole = walk(windows(), calls);
        } catch (ListFailed e) {
            commits.tellCalls();
            throw e;
        }
        commits.tellCalls();
        return whole;
    }

    private Windows windows() {
        Instant now = context.clock().instant();
        Instant until = commits.discovery()
                .until(context.request(), discovering.full(), now.minus(ground.resumeWithin()))
                .orElse(null);
        return Windows.since(until, discovering.overlap(), now);
    }

    /** Whether it came to the end; also when it does not, what was asked is awaited. */
    private boolean walk(Windows windows, ListCalls calls) throws InterruptedException {
        boolean goesOn = true;
        windows.toAsk(calls.free()).forEach(calls::ask);
        while (!calls.isIdle()) {
            Map<UpdateWindow, TalentsReply.Page> pages = calls.pages();
            windows.read(pages);
            commits.called(pages.size());
            goesOn = goesOn && commit(windows.done());
            if (goesOn && !calls.isOver()) {
                windows.toAsk(calls.free()).forEach(calls::ask);
            }
        }
        if (calls.failure() != null) {
            throw new ListFailed(calls.failure());
        }
        return windows.isEmpty();
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
            ground.progress().discovered(talents.size(), until);
        }
        return done.isEmpty() || done.get(done.size() - 1).window().to().equals(until);
    }

    private TalentsReply.@Nullable Page page(UpdateWindow window, @Nullable String pageToken)
            throws InterruptedException {
        TalentsReply reply = discovering.feishu().talents(window, pageToken);
        commits.called(1);
        if (reply instanceof TalentsReply.Failed failed) {
            throw new ListFailed(failed.sentence());
        }
        return reply instanceof TalentsReply.Page page ? page : null;
    }
}
