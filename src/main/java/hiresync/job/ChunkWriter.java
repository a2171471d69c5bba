package hiresync.job;

import hiresync.report.Progress;
import hiresync.warehouse.GuardTripped;
import hiresync.warehouse.Outcome;
import hiresync.warehouse.RetireGuard;
import hiresync.warehouse.RunCounts;
import hiresync.warehouse.RunEffort;
import hiresync.warehouse.RunEnd;
import hiresync.warehouse.RunLock;
import hiresync.warehouse.Runs;
import hiresync.warehouse.WriteByHalves;
import hiresync.warehouse.WriteByWeight;
import hiresync.warehouse.Writing;
import hiresync.warehouse.Written;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Commits a chunk: rows, ledger, marks and the run's counters in one transaction, if lock and guards allow. */
final class ChunkWriter implements ItemWriter<Outcome>, StepExecutionListener {
    private final RunContext context;
    private final Writing warehouse;
    private final Waiting waiting;
    private final Runs runs;
    private final RunLock lock;
    private final Effort effort;
    private final Brake brake;
    private final Progress progress;
    private RetireGuard retireGuard;
    private RefusalGuard refusalGuard = new RefusalGuard(0, 0, 0);
    private RunEffort reported = new RunEffort(0, 0, 0, 0, 0);

    ChunkWriter(RunContext context, Ground ground, Writing writing, Waiting waiting, Effort effort) {
        this.context = context;
        this.warehouse =
                new WriteByWeight(new WriteByHalves(writing, ground.database().transactions()));
        this.waiting = waiting;
        this.runs = ground.runs();
        this.lock = ground.lock();
        this.effort = effort;
        this.brake = ground.brake();
        this.progress = ground.progress();
        this.retireGuard = context.run().guard();
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        RunCounts counts = runs.counts(context.run().id());
        int done = counts.planned() - counts.remaining();
        int gone = runs.gone(context.run().id());
        refusalGuard = new RefusalGuard(counts.planned(), done, counts.failed() + counts.refused() - gone);
        progress.begin(counts.planned(), done);
    }

    /** What was called for after the last chunk that was committed belongs to the run as well. */
    @Override
    public @Nullable ExitStatus afterStep(StepExecution stepExecution) {
        RunEffort rest = effort.soFar().minus(reported);
        runs.advance(
                context.run(),
                Written.NOTHING,
                rest,
                retireGuard,
                context.clock().instant());
        return null;
    }

    @Override
    public void write(Chunk<? extends Outcome> chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        lock.ensureHeld();
        List<Outcome> outcomes = List.copyOf(chunk.getItems());
        Written written = warehouse.write(context.run().id(), outcomes);
        RetireGuard guard = retireGuard.plus(written.guard());
        if (!context.run().allowRetire()) {
            guard.objection().ifPresent(objection -> {
                throw new GuardTripped(
                        "stopped before it could do harm: " + objection + "; look into the API's answers,"
                                + " and if that many interviews really vanished, run again with --allow-retire");
            });
        }
        RunEffort sofar = effort.soFar();
        runs.advance(
                context.run(),
                written,
                sofar.minus(reported),
                guard,
                context.clock().instant());
        waiting.leave(outcomes);
        lock.ensureHeld(); // the last thing before the commit
        retireGuard = guard;
        reported = sofar;
        judgeRefusals(outcomes, written.unstorable());
        show(outcomes);
    }

    /** The chunk itself is kept: what it says of its talents is true. */
    private void judgeRefusals(List<Outcome> outcomes, int unstorable) {
        refusalGuard.add(outcomes, unstorable);
        if (!context.run().allowRefused()) {
            refusalGuard
                    .objection()
                    .ifPresent(
                            objection -> brake.pull(
                                    RunEnd.GUARD,
                                    "stopped: " + objection
                                            + "; see the reasons above, and to go on nevertheless run again with --allow-refused"));
        }
    }

    private void show(List<Outcome> outcomes) {
        int changed = (int) outcomes.stream()
                .filter(outcome -> outcome.trouble() == null && !(outcome instanceof Outcome.Unchanged))
                .count();
        int failed = (int) outcomes.stream().filter(RefusalGuard::isTroubled).count();
        progress.advance(outcomes.size(), changed, failed, effort.note());
    }
}
