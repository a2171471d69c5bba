package hiresync.job;

import hiresync.report.Progress;
import hiresync.report.Tally;
import hiresync.talent.Trouble;
import hiresync.warehouse.Outcome;
import hiresync.warehouse.RunCounts;
import hiresync.warehouse.Writing;
import hiresync.warehouse.Written;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Commits chunks, watches how many talents fail, and shows how far the run is. */
final class ChunkWriter implements ItemWriter<Outcome>, StepExecutionListener {
    private final RunContext context;
    private final Ground ground;
    private final Writing writing;
    private final Waiting waiting;
    private final Commits commits;
    private final Effort effort;
    private final int outageFailures;
    private final Progress progress;
    private @Nullable RefusalGuard refusalGuard;

    /** @param outageFailures talents who fail one after the other: so many fail because of an outage */
    ChunkWriter(
            RunContext context, Ground ground, Writing writing, Waiting waiting, Effort effort, int outageFailures) {
        this.context = context;
        this.ground = ground;
        this.writing = writing;
        this.waiting = waiting;
        this.commits = new Commits(context, ground, effort);
        this.effort = effort;
        this.outageFailures = outageFailures;
        this.progress = ground.progress();
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        if (refusalGuard == null) { // a later step goes on where this writer is
            RunCounts counts = ground.runs().accounts().counts(context.run().id());
            int done = counts.planned() - counts.remaining();
            int troubled = ground.runs().accounts().troubled(context.run().id(), borneInARow());
            refusalGuard = new RefusalGuard(counts.planned(), done, troubled, outageFailures);
            progress.begin(
                    counts.planned(),
                    new Tally(done, counts.changed(), counts.failed(), counts.refused()),
                    effort.traffic());
        }
    }

    /** What the guard has stopped for is no outage's. */
    private int borneInARow() {
        return context.run().guarded() ? Integer.MAX_VALUE : outageFailures;
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution stepExecution) {
        commits.tellRest();
        return null;
    }

    @Override
    public void write(Chunk<? extends Outcome> chunk) {
        if (!chunk.isEmpty()) {
            waiting.leave(commit(writing, List.copyOf(chunk.getItems())));
        }
    }

    /** How many talents were set aside, once everybody was asked. */
    int setAside() {
        return commits.setAside();
    }

    /** Commits all of it but what is set aside, and returns that: it is not done, and still waits. */
    List<Outcome> commit(Writing writing, List<Outcome> outcomes) {
        Written written = commits.commit(writing, outcomes);
        List<Outcome> done = outcomes.stream()
                .filter(outcome -> !written.hasSetAside(outcome.talent()))
                .toList();
        waiting.leave(done);
        judgeRefusals(done, written.unstorable());
        progress.advance(tally(done, written.unstorable()));
        return outcomes.stream()
                .filter(outcome -> written.hasSetAside(outcome.talent()))
                .toList();
    }

    /** The chunk itself is kept: what it says of its talents is true. */
    private void judgeRefusals(List<Outcome> outcomes, int unstorable) {
        if (refusalGuard == null) {
            throw new IllegalStateException("a step that writes begins with beforeStep");
        }
        refusalGuard.add(outcomes, unstorable);
        if (!context.run().allowRefused()) {
            refusalGuard.objection().ifPresent(objection -> ground.brake().pull(objection.end(), objection.sentence()));
        }
    }

    /** @param unstorable those of the answered that were refused after all */
    private static Tally tally(List<Outcome> outcomes, int unstorable) {
        int unchanged = count(outcomes, outcome -> outcome instanceof Outcome.Unchanged);
        int failed = count(outcomes, outcome -> outcome.trouble() instanceof Trouble.Failed);
        int refused = count(outcomes, outcome -> outcome.trouble() != null) - failed + unstorable;
        return new Tally(outcomes.size(), outcomes.size() - unchanged - failed - refused, failed, refused);
    }

    private static int count(List<Outcome> outcomes, Predicate<Outcome> which) {
        return (int) outcomes.stream().filter(which).count();
    }
}
