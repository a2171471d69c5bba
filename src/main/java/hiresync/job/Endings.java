package hiresync.job;

import hiresync.plan.SourceUnusable;
import hiresync.warehouse.DatabaseTrouble;
import hiresync.warehouse.GuardTripped;
import hiresync.warehouse.Run;
import hiresync.warehouse.RunCounts;
import hiresync.warehouse.RunEnd;
import hiresync.warehouse.RunLock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.dao.DataAccessException;

/** How a run has ended, by what its job and its brake say. */
final class Endings {
    private final Ground ground;

    Endings(Ground ground) {
        this.ground = ground;
    }

    /**
     * An end.
     *
     * @param sentence for the operator; null when there is nothing to say
     * @param surprise what nobody planned for; null when the run ended in a planned way
     */
    record Ending(
            RunEnd end, @Nullable String sentence, @Nullable Throwable surprise) {}

    Ending of(JobExecution execution, Run run) {
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return complete(run);
        }
        List<Throwable> failures = execution.getAllFailureExceptions().stream()
                .filter(failure -> !(failure instanceof JobInterruptedException)) // says only that a step was stopped
                .toList();
        return failures.isEmpty() ? braked() : failed(cause(failures.get(0), run));
    }

    private Ending complete(Run run) {
        RunCounts counts = ground.runs().accounts().counts(run.id());
        boolean troubled =
                counts.failed() + counts.refused() > ground.runs().accounts().gone(run.id());
        return new Ending(troubled ? RunEnd.COMPLETE_WITH_FAILURES : RunEnd.COMPLETE, null, null);
    }

    private Ending braked() {
        return ground.brake()
                .reason()
                .map(reason -> new Ending(reason.end(), reason.sentence(), null))
                .orElseGet(() -> new Ending(RunEnd.FAILED, null, null));
    }

    private static Ending failed(Throwable failure) {
        if (failure instanceof GuardTripped) {
            return new Ending(RunEnd.GUARD, failure.getMessage(), null);
        }
        if (failure instanceof Spool.Unusable || failure instanceof ListFailed) {
            return new Ending(RunEnd.FAILED, failure.getMessage(), null);
        }
        return new Ending(end(failure), Causes.sentence(failure), failure);
    }

    private static RunEnd end(Throwable failure) {
        boolean misconfigured = failure instanceof SourceUnusable
                || failure instanceof RunLock.Unreliable
                || DatabaseTrouble.of(failure)
                        .filter(DatabaseTrouble::isMisconfigured)
                        .isPresent();
        return misconfigured ? RunEnd.MISCONFIGURED : RunEnd.FAILED;
    }

    private Throwable cause(Throwable thrown, Run run) {
        Throwable cause = Causes.known(thrown);
        return Causes.isUnexpected(cause)
                ? overtaken(run).<Throwable>map(lost -> lost).orElse(cause)
                : cause;
    }

    /** A framework stumbles in its own way over what another start has changed meanwhile, or a restore has taken away. */
    Optional<RunLock.Lost> overtaken(Run run) {
        try {
            ground.runs().hold(run);
            return Optional.empty();
        } catch (RunLock.Lost e) {
            return Optional.of(e);
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }
}
